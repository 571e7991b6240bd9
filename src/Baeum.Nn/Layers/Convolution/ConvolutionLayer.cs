using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the convolutions share: <c>y[o, f] = activation(Σ x[o · stride + t · dilation - pad, c] · kernel[t, c, f] + bias[f])</c>, summed over the window's taps t and the channels c of the filter's group.</summary>
public abstract class ConvolutionLayer : WindowLayer, IFoldable
{
    private Parameter? _kernel, _bias;

    private protected ConvolutionLayer(int axes, int filters, Size kernelSize, Size? strides, string padding, Activation? activation)
        : base(axes)
    {
        (Filters, KernelSize, Strides) = (Check.Positive(filters), kernelSize.For(axes, "kernel_size"), (strides ?? 1).For(axes, "strides"));
        (Padding, DilationRate, Activation) = (CheckedPadding(padding, allowsCausal: axes == 1), 1, activation ?? Activation.Linear);
    }

    /// <summary>Number of channels of the result.</summary>
    public int Filters { get; }

    /// <summary>Lengths of the window.</summary>
    public Size KernelSize { get; }

    /// <summary>Distance from one window to the next; default 1.</summary>
    public Size Strides { get; }

    /// <summary>"valid": windows lie within the input, ⌊(n - extent) / stride⌋ + 1 of them. "same": zeros around it so that there are ⌈n / stride⌉, the odd one behind. Conv1D also "causal": all zeros in front.</summary>
    public string Padding { get; }

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

    /// <summary>Distance from one tap of a window to the next; default 1. Only strides or dilation can be above 1.</summary>
    public Size DilationRate { get; init => field = Dilation.Checked(value, SpatialAxes, Strides); }

    /// <summary>Groups of channels that see each other; both the input's channels and the filters are cut into as many.</summary>
    public int Groups
    {
        get;
        init => field = Filters % Check.Positive(value, "groups") == 0 ? value
            : throw new ArgumentException($"The number of filters must be evenly divisible by the number of groups; received groups={value}, filters={Filters}.", nameof(value));
    } = 1;

    /// <summary>Applied to the result; default linear.</summary>
    public Activation Activation { get; init; }

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; init; } = true;

    /// <summary>First values of the kernel.</summary>
    public Initializer KernelInitializer { get; init; } = "glorot_uniform";

    /// <summary>First values of the bias.</summary>
    public Initializer BiasInitializer { get; init; } = "zeros";

    /// <summary>Penalty on the kernel.</summary>
    public Regularizer? KernelRegularizer { get; init; }

    /// <summary>Penalty on the bias.</summary>
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>Penalty on the layer's output, added to the loss.</summary>
    public new Regularizer? ActivityRegularizer { get => base.ActivityRegularizer; init => base.ActivityRegularizer = value; }

    /// <summary>Projection of the kernel after each update.</summary>
    public Constraint? KernelConstraint { get; init; }

    /// <summary>Projection of the bias after each update.</summary>
    public Constraint? BiasConstraint { get; init; }

    protected override void Build(Shape input)
    {
        base.Build(input);
        int channels = ChannelsLast(input)[^1];
        if (channels != Shape.Unknown && channels % Groups != 0)
            throw Incompatible($"the number of input channels must be evenly divisible by the number of groups, found groups={Groups} and {channels} channels", input);
        _kernel = AddWeight("kernel", [.. KernelSize, channels == Shape.Unknown ? Shape.Unknown : channels / Groups, Filters], KernelInitializer, KernelRegularizer, KernelConstraint);
        if (UseBias)
            _bias = AddWeight("bias", [Filters], BiasInitializer, BiasRegularizer, BiasConstraint);
    }

    private protected override Shape ResultShape(Shape x) => Slide(x, KernelSize, Strides, Padding, DilationRate, "kernel_size").With(^1, Filters);

    private protected override Variable Transform(Variable x, Pass pass) => x.Convolve(_kernel!, _bias, Activation, Strides, Padding, DilationRate);

    bool IFoldable.IsLinear => Activation.Fusion == Fusion.Linear && !ChannelsFirst;

    Variable IFoldable.Scaled(Variable x, Variable scale, Variable shift, Activation activation)
        => x.Convolve(_kernel!.Multiply(scale), _bias is null ? shift : _bias.Multiply(scale).Add(shift), activation, Strides, Padding, DilationRate);
}
