using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the layers share that reduce each window of each channel to one value.</summary>
public abstract class PoolingLayer : WindowLayer
{
    private protected PoolingLayer(int axes, Size? poolSize, Size? strides, string padding)
        : base(axes)
    {
        PoolSize = (poolSize ?? 2).For(axes, "pool_size");
        (Padding, Strides) = (CheckedPadding(padding), strides is { } given ? given.For(axes, "strides") : PoolSize);
    }

    /// <summary>Lengths of the window; default 2.</summary>
    public Size PoolSize { get; }

    /// <summary>"valid": windows lie within the input, ⌊(n - size) / stride⌋ + 1 of them. "same": they reach over its border so that there are ⌈n / stride⌉.</summary>
    public string Padding { get; }

    /// <summary>Distance from one window to the next; default the window's lengths.</summary>
    public Size Strides { get; }

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

    private protected override Shape ResultShape(Shape x) => Slide(x, PoolSize, Strides, Padding, null, "pool_size");
}
