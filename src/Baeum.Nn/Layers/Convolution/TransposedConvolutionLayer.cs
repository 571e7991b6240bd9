using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the transposed convolutions share: <c>y[i · stride + t · dilation - pad, f] = activation(Σ x[i, c] · kernel[t, f, c] + bias[f])</c>, summed over all positions i and taps t that meet there and the channels c.</summary>
public abstract class TransposedConvolutionLayer : WindowLayer
{
    private Parameter? _kernel, _bias;

    private protected TransposedConvolutionLayer(int axes, int filters, Size kernelSize, Size? strides, string padding, Activation? activation)
        : base(axes)
    {
        (Filters, KernelSize, Strides) = (Check.Positive(filters), kernelSize.For(axes, "kernel_size"), (strides ?? 1).For(axes, "strides"));
        (Padding, DilationRate, Activation) = (CheckedPadding(padding), 1, activation ?? Activation.Linear);
    }

    /// <summary>Number of channels of the result.</summary>
    public int Filters { get; }

    /// <summary>Lengths of the window.</summary>
    public Size KernelSize { get; }

    /// <summary>Distance from one window to the next; default 1.</summary>
    public Size Strides { get; }

    /// <summary>"valid": every window counts in full, (n - 1) · stride + max(extent, stride) positions. "same": n · stride positions.</summary>
    public string Padding { get; }

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

    /// <summary>Distance from one tap of a window to the next; default 1. Only strides or dilation can be above 1.</summary>
    public Size DilationRate { get; init => field = Dilation.Checked(value, SpatialAxes, Strides); }

    /// <summary>Positions added behind the result, fewer than the stride; null for the lengths that Padding says. With it a result has (n - 1) · stride + extent + outputPadding positions for "valid", and ⌊extent / 2⌋ cut from each side for "same".</summary>
    public Size? OutputPadding { get; init => field = value is { } size ? CheckedOutputPadding(size.For(SpatialAxes, "output_padding", least: 0)) : (Size?)null; }

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
        _kernel = AddWeight("kernel", [.. KernelSize, Filters, ChannelsLast(input)[^1]], KernelInitializer, KernelRegularizer, KernelConstraint);
        if (UseBias)
            _bias = AddWeight("bias", [Filters], BiasInitializer, BiasRegularizer, BiasConstraint);
    }

    private protected override Shape ResultShape(Shape x)
    {
        for (int axis = 0; axis < SpatialAxes; axis++)
            if (x[axis + 1] != Shape.Unknown)
                x = x.With(axis + 1, Length(x[axis + 1], axis));
        return x.With(^1, Filters);
    }

    private protected override Variable Transform(Variable x, Pass pass)
    {
        var y = x.ConvolveTransposed(_kernel!, ResultShape(x.Shape), Strides, DilationRate);
        return Activation.Of(_bias is null ? y : y.Add(_bias));
    }

    private int Length(int n, int axis)
    {
        int stride = Strides[axis], extent = (KernelSize[axis] - 1) * DilationRate[axis] + 1, start = checked((n - 1) * stride);
        return (Padding, OutputPadding) switch
        {
            ("same", null) => n * stride,
            ("same", { } more) => start + extent % 2 + more[axis],
            (_, null) => start + Math.Max(extent, stride),
            (_, { } more) => start + extent + more[axis],
        };
    }

    private Size CheckedOutputPadding(Size more)
    {
        for (int axis = 0; axis < SpatialAxes; axis++)
            if (more[axis] >= Strides[axis])
                throw new ArgumentException($"output_padding must be smaller than the strides; received output_padding={more}, strides={Strides}.", nameof(more));
        return more;
    }
}
