using System.Buffers;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the locally connected layers share: a convolution whose every window has weights of its own, <c>y[o, f] = activation(Σ x[o · stride + t, c] · kernel[o, (t, c), f] + bias[o, f])</c>.</summary>
/// <remarks>Keras 1 and 2 have them; Keras 3 does not, so it cannot open a model with one.</remarks>
public abstract class LocallyConnectedLayer : WindowLayer
{
    private Parameter? _kernel, _bias;

    private protected LocallyConnectedLayer(int axes, int filters, Size kernelSize, Size? strides, string padding, Activation? activation)
        : base(axes)
    {
        (Filters, KernelSize, Strides) = (Check.Positive(filters), kernelSize.For(axes, "kernel_size"), (strides ?? 1).For(axes, "strides"));
        (Padding, Activation) = (Choice.Of(padding, "padding", "valid"), activation ?? Activation.Linear);
    }

    /// <summary>Number of channels of the result.</summary>
    public int Filters { get; }

    /// <summary>Lengths of the window.</summary>
    public Size KernelSize { get; }

    /// <summary>Distance from one window to the next; default 1.</summary>
    public Size Strides { get; }

    /// <summary>Only "valid": windows lie within the input.</summary>
    public string Padding { get; }

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

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

    /// <summary>Projection of the kernel after each update.</summary>
    public Constraint? KernelConstraint { get; init; }

    /// <summary>Projection of the bias after each update.</summary>
    public Constraint? BiasConstraint { get; init; }

    protected override void Build(Shape input)
    {
        base.Build(input);
        Shape x = ChannelsLast(input), y = ResultShape(x);
        if (!y[1..].IsKnown || x[^1] == Shape.Unknown)
            throw Incompatible("every window has weights of its own, so all lengths but the batch must be known", input);
        _kernel = AddWeight("kernel", [y[1..^1].Size, checked(KernelSize.Aggregate((a, b) => a * b) * x[^1]), Filters], KernelInitializer, KernelRegularizer, KernelConstraint);
        if (UseBias)
            _bias = AddWeight("bias", [.. y[1..]], BiasInitializer, BiasRegularizer, BiasConstraint);
    }

    private protected override Shape ResultShape(Shape x) => Slide(x, KernelSize, Strides, Padding, null, "kernel_size").With(^1, Filters);

    private protected override Variable Transform(Variable x, Pass pass)
    {
        var y = ResultShape(x.Shape);
        int places = y[1..^1].Size;
        var windows = ArrayPool<Variable>.Shared.Rent(places);
        for (int o = 0; o < places; o++)
            windows[o] = Window(x, y, o);
        var seen = Variable.Stack(windows.AsSpan(0, places), 0);
        ArrayPool<Variable>.Shared.Return(windows, clearArray: true);
        var rows = seen.MatMul(_kernel!).MoveAxis(0, 1).Reshape(y);
        return Activation.Of(_bias is null ? rows : rows.Add(_bias));
    }

    /// <summary>What the window of one place sees. Shape: [batch, taps · channels].</summary>
    private Variable Window(Variable x, Shape y, int place)
    {
        for (int axis = SpatialAxes; axis >= 1; axis--)
        {
            (place, int at) = Math.DivRem(place, y[axis]);
            x = x.Slice(axis, at * Strides[axis - 1], KernelSize[axis - 1]);
        }
        return (ChannelsFirst ? x.MoveAxis(-1, 1) : x).Reshape(x.Shape[0], -1);
    }
}
