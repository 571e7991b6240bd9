namespace Baeum.Plots;

/// <summary>Five numbers and the outliers of a sample. Source: matplotlib's <c>boxplot_stats</c> with whis = 1.5; quartiles between values are interpolated as NumPy's <c>percentile</c> does.</summary>
internal sealed record BoxSummary(double Low, double First, double Median, double Third, double High, double[] Outliers)
{
    private const double Whiskers = 1.5;

    /// <summary>Everything that is drawn; empty for a sample without values.</summary>
    public Extent Extent => Extent.Of([Low, High, .. Outliers]);

    public static BoxSummary Of(Values sample)
    {
        double[] sorted = [.. sample.Where(double.IsFinite).Order()];
        if (sorted.Length == 0)
            return new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, []);
        double first = Quantile(sorted, 0.25), third = Quantile(sorted, 0.75), reach = Whiskers * (third - first);
        double low = Math.Min(first, sorted.First(v => v >= first - reach)), high = Math.Max(third, sorted.Last(v => v <= third + reach));
        return new(low, first, Quantile(sorted, 0.5), third, high, [.. sorted.Where(v => v < low || v > high)]);
    }

    private static double Quantile(double[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place, above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
