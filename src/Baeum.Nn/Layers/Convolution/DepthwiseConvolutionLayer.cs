using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the convolutions of each channel by itself share: <c>y[o, c, m] = activation(Σ x[o · stride + t · dilation - pad, c] · kernel[t, c, m] + bias[c, m])</c>, summed over the window's taps t.</summary>
public abstract class DepthwiseConvolutionLayer : WindowLayer, IFoldable
{
    private Parameter? _kernel, _bias;

    private protected DepthwiseConvolutionLayer(int axes, Size kernelSize, Size? strides, string padding, int depthMultiplier, Activation? activation)
        : base(axes)
    {
        (DepthMultiplier, KernelSize, Strides) = (Check.Positive(depthMultiplier), kernelSize.For(axes, "kernel_size"), (strides ?? 1).For(axes, "strides"));
        (Padding, DilationRate, Activation) = (CheckedPadding(padding), 1, activation ?? Activation.Linear);
    }

    /// <summary>Number of results of each channel; default 1.</summary>
    public int DepthMultiplier { get; }

    /// <summary>Lengths of the window.</summary>
    public Size KernelSize { get; }

    /// <summary>Distance from one window to the next; default 1.</summary>
    public Size Strides { get; }

    /// <summary>"valid": windows lie within the input, ⌊(n - extent) / stride⌋ + 1 of them. "same": zeros around it so that there are ⌈n / stride⌉, the odd one behind.</summary>
    public string Padding { get; }

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

    /// <summary>Distance from one tap of a window to the next; default 1. Only strides or dilation can be above 1.</summary>
    public Size DilationRate { get; init => field = Dilation.Checked(value, SpatialAxes, Strides); }

    /// <summary>Applied to the result; default linear.</summary>
    public Activation Activation { get; init; }

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; init; } = true;

    /// <summary>First values of the kernel.</summary>
    public Initializer DepthwiseInitializer { get; init; } = "glorot_uniform";

    /// <summary>First values of the bias.</summary>
    public Initializer BiasInitializer { get; init; } = "zeros";

    /// <summary>Penalty on the kernel.</summary>
    public Regularizer? DepthwiseRegularizer { get; init; }

    /// <summary>Penalty on the bias.</summary>
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>Penalty on the layer's output, added to the loss.</summary>
    public new Regularizer? ActivityRegularizer { get => base.ActivityRegularizer; init => base.ActivityRegularizer = value; }

    /// <summary>Projection of the kernel after each update.</summary>
    public Constraint? DepthwiseConstraint { get; init; }

    /// <summary>Projection of the bias after each update.</summary>
    public Constraint? BiasConstraint { get; init; }

    protected override void Build(Shape input)
    {
        base.Build(input);
        int channels = ChannelsLast(input)[^1];
        _kernel = AddWeight("kernel", [.. KernelSize, channels, DepthMultiplier], DepthwiseInitializer, DepthwiseRegularizer, DepthwiseConstraint);
        if (UseBias)
            _bias = AddWeight("bias", [channels * DepthMultiplier], BiasInitializer, BiasRegularizer, BiasConstraint);
    }

    private protected override Shape ResultShape(Shape x) => Slide(x, KernelSize, Strides, Padding, DilationRate, "kernel_size").With(^1, x[^1] == Shape.Unknown ? x[^1] : x[^1] * DepthMultiplier);

    private protected override Variable Transform(Variable x, Pass pass) => x.ConvolveDepthwise(_kernel!, _bias, Activation, Strides, Padding, DilationRate);

    bool IFoldable.IsLinear => Activation.Fusion == Fusion.Linear && !ChannelsFirst;

    Variable IFoldable.Scaled(Variable x, Variable scale, Variable shift, Activation activation)
        => x.ConvolveDepthwise(_kernel!.Multiply(scale.Reshape(-1, DepthMultiplier)), _bias is null ? shift : _bias.Multiply(scale).Add(shift), activation, Strides, Padding, DilationRate);
}
