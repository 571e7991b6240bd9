namespace Baeum.Learn;

/// <summary>Groups sorted numbers around means: Lloyd's algorithm in one dimension.</summary>
internal static class SortedMeans
{
    private const int MaxRounds = 300;

    /// <summary>The means, rising, from a start.</summary>
    public static double[] Find(float[] sorted, double[] means)
    {
        double average = sorted.Average(v => (double)v), tolerance = 1e-4 * sorted.Average(v => (v - average) * (v - average));
        for (int round = 0; round < MaxRounds; round++)
        {
            double[] next = Step(sorted, means);
            double moved = next.Zip(means, (a, b) => (a - b) * (a - b)).Sum();
            bool same = next.AsSpan().SequenceEqual(means);
            means = next;
            if (same || moved <= tolerance)
                break;
        }
        return means;
    }

    private static double[] Step(float[] sorted, double[] means)
    {
        var next = (double[])means.Clone();
        for (int i = 0, start = 0; i < means.Length; i++)
        {
            int end = start;
            double sum = 0;
            for (; end < sorted.Length && (i == means.Length - 1 || sorted[end] <= (means[i] + means[i + 1]) / 2); end++)
                sum += sorted[end];
            next[i] = end > start ? sum / (end - start) : means[i];
            start = end;
        }
        return next;
    }
}
