using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the cropping layers share.</summary>
public abstract class CroppingLayer : SpatialLayer
{
    private protected CroppingLayer(int axes, Edges? cropping)
        : base(axes) => Cropping = (cropping ?? 1).For(axes, "cropping");

    /// <summary>Positions cut before and after each spatial axis; default 1 on every side.</summary>
    public Edges Cropping { get; }

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

    private protected override Shape ResultShape(Shape x)
    {
        var y = x;
        for (int axis = 0; axis < SpatialAxes; axis++)
            if (x[axis + 1] != Shape.Unknown)
                y = x[axis + 1] > Cropping.Before(axis) + (long)Cropping.After(axis)
                    ? y.With(axis + 1, x[axis + 1] - Cropping.Before(axis) - Cropping.After(axis))
                    : throw Incompatible($"cropping={Cropping} leaves nothing of axis {axis + 1}, which has the length {x[axis + 1]}", x, "Values of cropping must be smaller than the input's lengths.");
        return y;
    }

    private protected override Variable Transform(Variable x, Pass pass)
    {
        var y = ResultShape(x.Shape);
        for (int axis = 0; axis < SpatialAxes; axis++)
            if (y[axis + 1] < x.Shape[axis + 1])
                x = x.Slice(axis + 1, Cropping.Before(axis), y[axis + 1]);
        return x;
    }
}
