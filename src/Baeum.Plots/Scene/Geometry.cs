namespace Baeum.Plots;

/// <summary>A place on the page in points (1/72 inch) from its left upper corner.</summary>
internal readonly record struct Point(double X, double Y)
{
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, double k) => new(a.X * k, a.Y * k);

    public double Length => Math.Sqrt(X * X + Y * Y);
}

/// <summary>An upright rectangle on the page in points.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public Point Center => new((Left + Right) / 2, (Top + Bottom) / 2);

    /// <summary>The box with each side moved inward.</summary>
    public Box Inset(Margins by) => new(Left + by.Left, Top + by.Top, Right - by.Right, Bottom - by.Bottom);

    public bool Contains(Point p) => p.X >= Left && p.X <= Right && p.Y >= Top && p.Y <= Bottom;

    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>The largest box of a width : height ratio inside, centred.</summary>
    public Box OfAspect(double ratio)
    {
        double width = Math.Min(Width, Height * ratio), height = Math.Min(Height, Width / ratio);
        return new(Center.X - width / 2, Center.Y - height / 2, Center.X + width / 2, Center.Y + height / 2);
    }
}

/// <summary>Widths of the strips around something, in points.</summary>
internal readonly record struct Margins(double Left, double Top, double Right, double Bottom)
{
    public static Margins All(double width) => new(width, width, width, width);

    public static Margins operator +(Margins a, Margins b) => new(a.Left + b.Left, a.Top + b.Top, a.Right + b.Right, a.Bottom + b.Bottom);

    public Margins Max(Margins other) => new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
