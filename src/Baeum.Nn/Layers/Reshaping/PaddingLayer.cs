using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the zero-padding layers share.</summary>
public abstract class PaddingLayer : SpatialLayer
{
    private protected PaddingLayer(int axes, Edges? padding)
        : base(axes) => Padding = (padding ?? 1).For(axes, "padding");

    /// <summary>Zeros before and after each spatial axis; default 1 on every side.</summary>
    public Edges Padding { get; }

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

    private protected override Shape ResultShape(Shape x)
    {
        for (int axis = 0; axis < SpatialAxes; axis++)
            if (x[axis + 1] != Shape.Unknown)
                x = x.With(axis + 1, checked(Padding.Before(axis) + x[axis + 1] + Padding.After(axis)));
        return x;
    }

    private protected override Variable Transform(Variable x, Pass pass)
    {
        for (int axis = SpatialAxes - 1; axis >= 0; axis--)
            if (Padding.Before(axis) + Padding.After(axis) > 0)
                x = x.Pad(axis + 1, Padding.Before(axis), Padding.After(axis));
        return x;
    }
}
