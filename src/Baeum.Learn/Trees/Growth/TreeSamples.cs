namespace Baeum.Learn;

/// <summary>The samples that a tree grows on: those with a weight.</summary>
internal static class TreeSamples
{
    /// <summary>Their numbers, ascending.</summary>
    public static int[] Weighted(int samples, double[]? weights)
    {
        int count = weights is null ? samples : weights.Length - weights.AsSpan().Count(0.0);
        var chosen = new int[count];
        for (int i = 0, at = 0; i < samples; i++)
            if (weights is null || weights[i] != 0)
                chosen[at++] = i;
        return chosen;
    }

    /// <summary>Their weights, added one after the other.</summary>
    public static double Weight(int samples, double[]? weights)
    {
        double sum = 0;
        for (int i = 0; i < samples; i++)
            sum += weights is null ? 1 : weights[i];
        return sum;
    }
}
