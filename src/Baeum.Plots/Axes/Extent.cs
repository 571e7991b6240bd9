namespace Baeum.Plots;

/// <summary>The range of the data along an axis. Held ends get no margin: bars stand on the axis.</summary>
internal readonly record struct Extent(double Min, double Max, double LeastPositive, bool HoldMin = false, bool HoldMax = false)
{
    public static Extent None { get; } = new(double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity);

    public bool IsEmpty => Min > Max;

    /// <summary>Of the finite values.</summary>
    public static Extent Of(ReadOnlySpan<double> values)
    {
        var extent = None;
        foreach (double v in values)
            if (double.IsFinite(v))
                extent = new(Math.Min(extent.Min, v), Math.Max(extent.Max, v), v > 0 ? Math.Min(extent.LeastPositive, v) : extent.LeastPositive);
        return extent;
    }

    /// <summary>From one end to the other, without margins.</summary>
    public static Extent Fixed(double min, double max) => new(min, max, min > 0 ? min : max, HoldMin: true, HoldMax: true);

    /// <summary>Both; an end stays held if whoever reaches it holds it.</summary>
    public Extent Union(Extent other)
        => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max), Math.Min(LeastPositive, other.LeastPositive),
            HoldMin && Min <= other.Min || other.HoldMin && other.Min <= Min, HoldMax && Max >= other.Max || other.HoldMax && other.Max >= Max);
}
