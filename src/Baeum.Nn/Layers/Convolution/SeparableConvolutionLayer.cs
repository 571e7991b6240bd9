using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the convolutions share that look at each channel by itself and then at all channels of a position: <c>h[o, c, m] = Σ x[o · stride + t · dilation - pad, c] · depthwise[t, c, m]</c>, <c>y[o, f] = activation(Σ h[o, c, m] · pointwise[c, m, f] + bias[f])</c>.</summary>
public abstract class SeparableConvolutionLayer : WindowLayer, IFoldable
{
    private Parameter? _depthwise, _pointwise, _bias;

    private protected SeparableConvolutionLayer(int axes, int filters, Size kernelSize, Size? strides, string padding, int depthMultiplier, Activation? activation)
        : base(axes)
    {
        (DepthMultiplier, Filters) = (Check.Positive(depthMultiplier), Check.Positive(filters));
        (KernelSize, Strides) = (kernelSize.For(axes, "kernel_size"), (strides ?? 1).For(axes, "strides"));
        (Padding, DilationRate, Activation) = (CheckedPadding(padding), 1, activation ?? Activation.Linear);
    }

    /// <summary>Number of results of each channel; default 1.</summary>
    public int DepthMultiplier { get; }

    /// <summary>Number of channels of the result.</summary>
    public int Filters { get; }

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

    /// <summary>First values of the depthwise kernel.</summary>
    public Initializer DepthwiseInitializer { get; init; } = "glorot_uniform";

    /// <summary>First values of the pointwise kernel.</summary>
    public Initializer PointwiseInitializer { get; init; } = "glorot_uniform";

    /// <summary>First values of the bias.</summary>
    public Initializer BiasInitializer { get; init; } = "zeros";

    /// <summary>Penalty on the depthwise kernel.</summary>
    public Regularizer? DepthwiseRegularizer { get; init; }

    /// <summary>Penalty on the pointwise kernel.</summary>
    public Regularizer? PointwiseRegularizer { get; init; }

    /// <summary>Penalty on the bias.</summary>
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>Penalty on the layer's output, added to the loss.</summary>
    public new Regularizer? ActivityRegularizer { get => base.ActivityRegularizer; init => base.ActivityRegularizer = value; }

    /// <summary>Projection of the depthwise kernel after each update.</summary>
    public Constraint? DepthwiseConstraint { get; init; }

    /// <summary>Projection of the pointwise kernel after each update.</summary>
    public Constraint? PointwiseConstraint { get; init; }

    /// <summary>Projection of the bias after each update.</summary>
    public Constraint? BiasConstraint { get; init; }

    protected override void Build(Shape input)
    {
        base.Build(input);
        int channels = ChannelsLast(input)[^1];
        _depthwise = AddWeight("depthwise_kernel", [.. KernelSize, channels, DepthMultiplier], DepthwiseInitializer, DepthwiseRegularizer, DepthwiseConstraint);
        _pointwise = AddWeight("pointwise_kernel", [.. Enumerable.Repeat(1, SpatialAxes), channels * DepthMultiplier, Filters], PointwiseInitializer, PointwiseRegularizer, PointwiseConstraint);
        if (UseBias)
            _bias = AddWeight("bias", [Filters], BiasInitializer, BiasRegularizer, BiasConstraint);
    }

    private protected override Shape ResultShape(Shape x) => Slide(x, KernelSize, Strides, Padding, DilationRate, "kernel_size").With(^1, Filters);

    private protected override Variable Transform(Variable x, Pass pass)
        => x.ConvolveDepthwise(_depthwise!, null, null, Strides, Padding, DilationRate).Convolve(_pointwise!, _bias, Activation);

    bool IFoldable.IsLinear => Activation.Fusion == Fusion.Linear && !ChannelsFirst;

    Variable IFoldable.Scaled(Variable x, Variable scale, Variable shift, Activation activation)
        => x.ConvolveDepthwise(_depthwise!, null, null, Strides, Padding, DilationRate).Convolve(_pointwise!.Multiply(scale), _bias is null ? shift : _bias.Multiply(scale).Add(shift), activation);
}
