namespace Baeum.Learn;

/// <summary>Quantiles of residuals, by LightGBM's rules (microsoft/LightGBM, src/objective/regression_objective.hpp) or numpy's.</summary>
internal static class LeafwiseQuantile
{
    /// <param name="values">The values; sorted in place.</param>
    /// <param name="weights">What each counts; empty for equally much. Ordered alongside.</param>
    /// <param name="alpha">Which quantile.</param>
    /// <param name="asNumpy">numpy's linear rule, and with weights scikit-learn's.</param>
    public static double Of(double[] values, double[] weights, double alpha, bool asNumpy)
    {
        if (values.Length == 0)
            return 0;
        if (weights.Length > 0)
        {
            Array.Sort(values, weights);
            return asNumpy ? First(values, weights, alpha) : Weighted(values, weights, alpha);
        }
        Array.Sort(values);
        int n = values.Length;
        if (asNumpy)
        {
            double place = alpha * (n - 1);
            int below = (int)place;
            return below + 1 < n ? values[below] + (place - below) * (values[below + 1] - values[below]) : values[n - 1];
        }
        double fromTop = (1 - alpha) * n;
        int position = (int)fromTop;
        return position < 1 ? values[n - 1] : position >= n ? values[0]
            : values[n - position] - (values[n - position] - values[n - 1 - position]) * (fromTop - position);
    }

    /// <summary>scikit-learn's rule for weights: the first value that the share is reached with.</summary>
    private static double First(double[] values, double[] weights, double alpha)
    {
        double all = 0, sum = 0;
        foreach (double weight in weights)
            all += weight;
        double share = alpha * all;
        share = share == 0 ? Math.BitIncrement(0) : share;
        for (int i = 0; i < values.Length; i++)
            if ((sum += weights[i]) >= share)
                return values[i];
        return values[^1];
    }

    private static double Weighted(double[] values, double[] weights, double alpha)
    {
        var sums = new double[weights.Length];
        double sum = 0;
        for (int i = 0; i < sums.Length; i++)
            sums[i] = sum += weights[i];
        double threshold = alpha * sum;
        int at = Array.FindIndex(sums, s => s > threshold);
        at = at < 0 ? sums.Length - 1 : at;
        if (at == 0 || at == sums.Length - 1 || sums[at + 1] - sums[at] < 1)
            return values[at];
        return values[at - 1] + (threshold - sums[at]) / (sums[at + 1] - sums[at]) * (values[at] - values[at - 1]);
    }
}
