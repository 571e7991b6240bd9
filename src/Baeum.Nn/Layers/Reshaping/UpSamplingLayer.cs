using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the layers share that enlarge each spatial axis by a whole factor.</summary>
public abstract class UpSamplingLayer : SpatialLayer
{
    private protected UpSamplingLayer(int axes, Size? size)
        : base(axes) => Size = (size ?? 2).For(axes, "size");

    /// <summary>The factor of each axis.</summary>
    public Size Size { get; }

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

    private protected override Shape ResultShape(Shape x)
    {
        for (int axis = 1; axis <= SpatialAxes; axis++)
            if (x[axis] != Shape.Unknown)
                x = x.With(axis, checked(x[axis] * Size[axis - 1]));
        return x;
    }

    private protected override Variable Transform(Variable x, Pass pass)
    {
        for (int axis = SpatialAxes; axis >= 1; axis--)
            x = Enlarge(x, axis, Size[axis - 1]);
        return x;
    }

    /// <summary>One axis enlarged.</summary>
    private protected virtual Variable Enlarge(Variable x, int axis, int factor) => x.Repeat(factor, axis);
}
