namespace Baeum.Learn;

/// <summary>Groups numbers around means by Lloyd's algorithm, as scikit-learn's <c>KMeans</c> does for one feature: a group without members takes over the number that lies farthest from its mean.</summary>
internal static class SortedMeans
{
    private const int MaxRounds = 300;

    /// <summary>The means, rising, from a start.</summary>
    public static double[] Find(float[] sorted, double[] start)
    {
        double average = sorted.Average(v => (double)v), tolerance = 1e-4 * sorted.Average(v => (v - average) * (v - average));
        double[] values = Array.ConvertAll(sorted, v => v - average), means = Array.ConvertAll(start, m => m - average);
        int[] groups = new int[values.Length], before = new int[values.Length];
        Array.Fill(before, -1);
        for (int round = 0; round < MaxRounds; round++)
        {
            Assign(values, means, groups);
            double[] next = Means(values, means, groups);
            double moved = next.Zip(means, (a, b) => (a - b) * (a - b)).Sum();
            means = next;
            if (groups.AsSpan().SequenceEqual(before) || moved <= tolerance)
                break;
            groups.CopyTo(before, 0);
        }
        return [.. means.Select(m => m + average).Order()];
    }

    private static void Assign(double[] values, double[] means, int[] groups)
    {
        for (int i = 0; i < values.Length; i++)
        {
            double least = double.PositiveInfinity;
            for (int k = 0; k < means.Length; k++)
                if (means[k] * means[k] - 2 * (values[i] * means[k]) is var distance && distance < least)
                    (least, groups[i]) = (distance, k);
        }
    }

    private static double[] Means(double[] values, double[] means, int[] groups)
    {
        double[] sums = new double[means.Length], counts = new double[means.Length];
        for (int i = 0; i < values.Length; i++)
        {
            sums[groups[i]] += values[i];
            counts[groups[i]]++;
        }
        int[] empty = [.. Enumerable.Range(0, means.Length).Where(k => counts[k] == 0)];
        int[] far = [.. Enumerable.Range(0, values.Length).OrderByDescending(i => Math.Pow(values[i] - means[groups[i]], 2)).Take(empty.Length)];
        foreach (var (group, at) in empty.Zip(far))
        {
            sums[groups[at]] -= values[at];
            counts[groups[at]]--;
            (sums[group], counts[group]) = (values[at], 1);
        }
        return [.. sums.Zip(counts, (sum, count) => count > 0 ? sum / count : sum)];
    }
}
