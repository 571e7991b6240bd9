namespace Baeum.Learn;

/// <summary>Samples drawn with replacement for a tree, as scikit-learn draws them from the tree's seed.</summary>
internal static class Bootstrap
{
    /// <summary>How often each sample is drawn.</summary>
    /// <param name="seed">The tree's seed.</param>
    /// <param name="counts">Where the numbers are written: 0 for each sample.</param>
    /// <param name="drawn">How many are drawn.</param>
    public static int[] Counts(int seed, int[] counts, int drawn)
    {
        var random = new MersenneTwister((uint)seed);
        for (int i = 0; i < drawn; i++)
            counts[random.NextInteger(counts.Length - 1)]++;
        return counts;
    }

    /// <summary>How much each sample counts: how often it was drawn, times its weight, times what balances the classes drawn.</summary>
    /// <param name="counts">How often each was drawn.</param>
    /// <param name="weights">Weights of the samples; null for 1.</param>
    /// <param name="balanced">The classes to balance; null for none.</param>
    /// <param name="product">Where the result is written.</param>
    public static double[] Weights(int[] counts, double[]? weights, TreeTargets? balanced, double[] product)
    {
        double[]? ofClass = balanced is null ? null : Balance(counts, balanced);
        for (int i = 0; i < product.Length; i++)
            product[i] = (weights?[i] ?? 1) * counts[i] * (ofClass?[balanced!.Codes[i]] ?? 1);
        return product;
    }

    private static double[] Balance(int[] counts, TreeTargets y)
    {
        var ofClass = new double[y.Classes];
        double all = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            ofClass[y.Codes[i]] += counts[i];
            all += counts[i];
        }
        int present = ofClass.Count(n => n > 0);
        return Array.ConvertAll(ofClass, n => n > 0 ? all / (present * n) : 0);
    }
}
