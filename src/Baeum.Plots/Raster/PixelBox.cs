namespace Baeum.Plots;

/// <summary>A rectangle of whole pixels; right and bottom are the first outside.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    private const double Far = 1 << 24;

    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public bool IsEmpty => Right <= Left || Bottom <= Top;

    /// <summary>The pixels that an area touches.</summary>
    public static PixelBox Around(double left, double top, double right, double bottom)
        => new((int)Math.Floor(Math.Clamp(left, -Far, Far)), (int)Math.Floor(Math.Clamp(top, -Far, Far)), (int)Math.Ceiling(Math.Clamp(right, -Far, Far)), (int)Math.Ceiling(Math.Clamp(bottom, -Far, Far)));

    public PixelBox Intersect(PixelBox other)
        => new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));
}
