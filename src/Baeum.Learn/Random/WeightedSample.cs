namespace Baeum.Learn;

/// <summary>Numbers drawn with given chances, again and again from all. NumPy: <c>choice(n, size=n, p=weights)</c>.</summary>
internal static class WeightedSample
{
    /// <summary>As many numbers as there are weights.</summary>
    public static int[] WithReplacement(ReadOnlySpan<double> weights, MersenneTwister random)
    {
        var sums = new double[weights.Length];
        for (int i = 0; i < sums.Length; i++)
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + weights[i];
        double all = sums[^1];
        for (int i = 0; i < sums.Length; i++)
            sums[i] /= all;
        var drawn = new int[sums.Length];
        for (int i = 0; i < drawn.Length; i++)
            drawn[i] = FirstAbove(sums, random.NextDouble());
        return drawn;
    }

    private static int FirstAbove(double[] sums, double value)
    {
        int low = 0, high = sums.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sums[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
