namespace Baeum.Learn;

/// <summary>The first value, in ascending order, at which the weights add up to a share of all. scikit-learn: <c>_weighted_percentile</c>.</summary>
internal static class WeightedPercentile
{
    /// <summary>The value.</summary>
    /// <param name="values">The values.</param>
    /// <param name="weights">How much each counts.</param>
    /// <param name="percentile">From 0 to 100.</param>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double percentile)
    {
        int[] order = NumpySort.Order(values);
        var sums = new double[order.Length];
        for (int i = 0; i < order.Length; i++)
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + weights[order[i]];
        double goal = percentile / 100 * sums[^1];
        if (goal == 0)
            goal = double.Epsilon;
        int at = 0;
        while (at < sums.Length - 1 && sums[at] < goal)
            at++;
        return values[order[at]];
    }

    /// <summary>The value; without weights between two neighbours.</summary>
    public static double OfAll(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double percentile)
    {
        if (!weights.IsEmpty)
            return Of(values, weights, percentile);
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return Quantiles.Of<double>(sorted, percentile / 100);
    }
}
