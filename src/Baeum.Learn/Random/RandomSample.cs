namespace Baeum.Learn;

/// <summary>Random numbers of a range, none twice. scikit-learn: <c>sample_without_replacement</c>.</summary>
internal static class RandomSample
{
    /// <summary>As many of 0 … population − 1, in the order in which they are drawn.</summary>
    public static int[] WithoutReplacement(int population, int samples, MersenneTwister random)
    {
        if (samples > population)
            throw new ArgumentException($"Cannot draw {samples} of {population} without repetition.");
        double ratio = population == 0 ? 1 : (double)samples / population;
        return ratio is > 0.01 and < 0.99 ? random.Permutation(population)[..samples] : ratio < 0.2 ? Tracked(population, samples, random) : Reservoir(population, samples, random);
    }

    private static int[] Tracked(int population, int samples, MersenneTwister random)
    {
        var seen = new HashSet<int>();
        var drawn = new int[samples];
        for (int i = 0; i < samples; i++)
        {
            do
                drawn[i] = random.NextInteger(population - 1);
            while (!seen.Add(drawn[i]));
        }
        return drawn;
    }

    private static int[] Reservoir(int population, int samples, MersenneTwister random)
    {
        int[] drawn = [.. Enumerable.Range(0, samples)];
        for (int i = samples; i < population; i++)
            if (random.NextInteger(i) is var j && j < samples)
                drawn[j] = i;
        return drawn;
    }
}
