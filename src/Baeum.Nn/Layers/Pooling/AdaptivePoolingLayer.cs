using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the pooling layers share that make a given number of windows, whatever the input's lengths are: window i of n positions reaches from ⌊i · n / size⌋ to ⌈(i + 1) · n / size⌉.</summary>
public abstract class AdaptivePoolingLayer : SpatialLayer
{
    private protected AdaptivePoolingLayer(int axes, Size outputSize)
        : base(axes) => OutputSize = outputSize.For(axes, "output_size");

    /// <summary>Lengths of the result's spatial axes.</summary>
    public Size OutputSize { get; }

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

    private protected override Shape ResultShape(Shape x)
    {
        for (int axis = 1; axis <= SpatialAxes; axis++)
            x = x[axis] != 0 ? x.With(axis, OutputSize[axis - 1]) : throw Incompatible($"axis {axis} has no positions", x);
        return x;
    }

    private protected override Variable Transform(Variable x, Pass pass)
    {
        for (int axis = SpatialAxes; axis >= 1; axis--)
            x = Pool(x, axis, OutputSize[axis - 1]);
        return x;
    }

    /// <summary>One axis pooled.</summary>
    private protected abstract Variable Pool(Variable x, int axis, int length);
}
