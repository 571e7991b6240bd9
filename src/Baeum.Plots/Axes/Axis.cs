namespace Baeum.Plots;

/// <summary>What an axis shall look like. What is null is chosen from the data.</summary>
internal sealed record Axis
{
    /// <summary>matplotlib: <c>axes.xmargin</c>.</summary>
    public const double UsualMargin = 0.05;

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
        var (min, max) = data.IsEmpty || IsLog && double.IsInfinity(data.LeastPositive) ? (IsLog ? 1 : 0, IsLog ? 10 : 1) : (IsLog ? data.LeastPositive : data.Min, data.Max);
        if (min == max)
            (min, max) = IsLog ? (min / 10, max * 10) : (min - Half(min), max + Half(max));
        else if (IsLog)
        {
            double factor = Math.Pow(max / min, Margin);
            (min, max) = (min / factor, max * factor);
        }
        else
        {
            double margin = (max / 2 - min / 2) * 2 * Margin;
            (min, max) = (data.HoldMin ? min : min - margin, data.HoldMax ? max : max + margin);
        }
        return Ordered(Min ?? min, Max ?? max);
    }

    // What a single value gets to both sides.
    private static double Half(double value) => value == 0 ? 0.5 : Math.Abs(value) * 0.05;

    // A limit that the user gave beyond the data's other end moves that end along.
    private (double, double) Ordered(double min, double max)
        => min < max ? (min, max) : Min is not null && Max is null ? (min, min + 1) : Max is not null && Min is null ? (max - 1, max) : (min, min + 1);
}
