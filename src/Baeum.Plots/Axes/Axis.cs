namespace Baeum.Plots;

/// <summary>What an axis shall look like. What is null is chosen from the data.</summary>
internal sealed record Axis
{
    /// <summary>matplotlib: <c>axes.xmargin</c>.</summary>
    public const double UsualMargin = 0.05;

    // Values that differ by less than this share of themselves are one value.
    private const double Resolution = 1e-13;

    public static Axis Hidden { get; } = new() { IsHidden = true };

    public string? Label { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public bool IsLog { get; init; }

    /// <summary>Names at 0, 1, 2, ... instead of numbers.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Ticks at whole numbers only: epochs, counts.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Small values on top (or to the right).</summary>
    public bool IsInverted { get; init; }

    /// <summary>Neither ticks nor labels.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Ticks without their labels: inside of a grid of charts.</summary>
    public bool HasNoTickLabels { get; init; }

    /// <summary>Empty part beyond the data at both ends, as a share of their range.</summary>
    public double Margin { get; init; } = UsualMargin;

    /// <summary>From where to where the axis runs for data of this extent.</summary>
    public (double Min, double Max) Limits(Extent data)
    {
        if (Categories is not null)
            return (Min ?? -0.5, Max ?? Math.Max(0.5, Categories.Count - 0.5));
        if (IsLog)
            return LogLimits(data);
        if (data.IsEmpty)
            return Ordered(Min ?? 0, Max ?? 1);
        var (min, max) = (data.Min, data.Max);
        if (max / 2 - min / 2 <= Resolution * Math.Max(Math.Abs(min), Math.Abs(max)))
            (min, max) = (min - Half(min), max + Half(max));
        else
        {
            double margin = (max / 2 - min / 2) * 2 * Margin;
            (min, max) = (data.HoldMin ? min : min - margin, data.HoldMax ? max : max + margin);
        }
        return Ordered(Min ?? min, Max ?? max);
    }

    private (double, double) LogLimits(Extent data)
    {
        bool isEmpty = data.IsEmpty || double.IsInfinity(data.LeastPositive);
        double low = Math.Log10(Within(Min ?? (isEmpty ? 1 : data.LeastPositive))), high = Math.Log10(Within(Max ?? (isEmpty ? 10 : data.Max))), margin = (high - low) * Margin;
        if (high - low <= Resolution)
            return (Math.Pow(10, low - 1), Math.Pow(10, Math.Max(high, low) + 1));
        return (isEmpty || Min is not null ? Math.Pow(10, low) : Within(Math.Pow(10, low - margin)), isEmpty || Max is not null ? Math.Pow(10, high) : Within(Math.Pow(10, high + margin)));
    }

    // Powers of ten beyond these are not exact, or not there at all.
    private static double Within(double value) => Math.Clamp(value, 1e-300, 1e300);

    // What a single value gets to both sides.
    private double Half(double value) => IsWhole ? Math.Max(1, Math.Abs(value) * 0.05) : value == 0 ? 0.5 : Math.Abs(value) * 0.05;

    // A limit that the user gave beyond the data's other end moves that end along.
    private (double, double) Ordered(double min, double max)
        => min < max ? (min, max) : Min is not null && Max is null ? (min, min + 1) : Max is not null && Min is null ? (max - 1, max) : (min, min + 1);
}
