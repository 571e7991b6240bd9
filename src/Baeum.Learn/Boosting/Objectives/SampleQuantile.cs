namespace Baeum.Learn;

/// <summary>Quantiles of samples as XGBoost takes them for leaves.</summary>
internal static class SampleQuantile
{
    /// <summary>Without weights between the two values around position <c>alpha · (n + 1)</c>; with weights the first value at which they reach the share. NaN of no values.</summary>
    public static float Of(ReadOnlySpan<float> values, ReadOnlySpan<float> weights, double alpha)
    {
        int n = values.Length;
        if (n == 0)
            return float.NaN;
        float[] sorted = values.ToArray();
        int[] order = [.. Enumerable.Range(0, n)];
        if (weights.IsEmpty)
            Array.Sort(sorted);
        else
            return Weighted(sorted, order, weights, alpha);
        if (alpha <= 1.0 / (n + 1))
            return sorted[0];
        if (alpha >= n / (n + 1.0))
            return sorted[^1];
        double x = alpha * (n + 1), k = Math.Floor(x) - 1, share = x - 1 - k;
        return (float)(sorted[(int)k] + share * (sorted[(int)k + 1] - sorted[(int)k]));
    }

    private static float Weighted(float[] values, int[] order, ReadOnlySpan<float> weights, double alpha)
    {
        // Array.Sort is not stable; equal values in the order of the samples make sums the same.
        order.AsSpan().Sort((a, b) => values[a] != values[b] ? values[a].CompareTo(values[b]) : a.CompareTo(b));
        var sums = new float[order.Length];
        float sum = 0;
        for (int i = 0; i < order.Length; i++)
            sums[i] = sum += weights[order[i]];
        float threshold = (float)(sum * alpha);
        int at = 0;
        while (at < sums.Length - 1 && sums[at] < threshold)
            at++;
        return values[order[at]];
    }
}
