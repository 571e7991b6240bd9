using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the layers share that reduce all positions of a sample to one.</summary>
public abstract class GlobalPoolingLayer : SpatialLayer
{
    private protected GlobalPoolingLayer(int axes)
        : base(axes)
    {
    }

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

    /// <summary>Whether the spatial axes stay, with length 1.</summary>
    public bool KeepDims { get; init; }

    /// <summary>The spatial axes.</summary>
    private protected ReadOnlySpan<int> Positions => ((ReadOnlySpan<int>)[1, 2, 3])[..SpatialAxes];

    private protected override Shape ResultShape(Shape x)
    {
        for (int axis = SpatialAxes; axis >= 1; axis--)
            x = KeepDims ? x.With(axis, 1) : x.Without(axis);
        return x;
    }
}
