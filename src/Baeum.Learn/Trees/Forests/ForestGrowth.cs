namespace Baeum.Learn;

/// <summary>Grows the trees of a forest on all threads. Every tree has a seed of its own, drawn in order, so the forest is the same for any number of threads, and scikit-learn's.</summary>
/// <param name="Estimator">What errors say.</param>
/// <param name="Parameters">What the user chose.</param>
/// <param name="Criterion">What splits make small.</param>
/// <param name="IsRandom">Whether thresholds are drawn.</param>
/// <param name="Data">The samples.</param>
/// <param name="Y">Their targets.</param>
/// <param name="Weights">How much each counts; null for equally much.</param>
/// <param name="IsBalanced">Whether each tree balances the classes of its samples.</param>
internal sealed record ForestGrowth(string Estimator, ForestParameters Parameters, string Criterion, bool IsRandom, TreeData Data, TreeTargets Y, double[]? Weights, bool IsBalanced = false)
{
    // A forest is large in memory, and so are those fitted before: grown over so many samples in all, it takes much longer than looking whether these are still needed.
    private const long Large = 1 << 20;
    private readonly int? _drawn = Parameters.Drawn(Data.Samples, Estimator);

    /// <summary>The trees with their seeds, those that are there already first.</summary>
    public (Tree[] Trees, int[] Seeds) Grow(Tree[] grown)
    {
        if (grown.Length > Parameters.NEstimators)
            throw new ArgumentException($"{Estimator}: NEstimators = {Parameters.NEstimators} is less than the {grown.Length} trees that are grown already.");
        if (Data.Samples * (long)(Parameters.NEstimators - grown.Length) >= Large)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        var random = Learn.Seeds.Generator(Parameters.Seed);
        int[] seeds = [.. Enumerable.Range(0, Parameters.NEstimators).Select(_ => random.NextInteger(int.MaxValue - 1))];
        var trees = ParallelFits.Run(seeds.Length - grown.Length, i => Grow(seeds[grown.Length + i]));
        return ([.. grown, .. trees], seeds);
    }

    /// <summary>Which samples the tree of a seed did not see.</summary>
    public bool[] Unseen(int seed) => Array.ConvertAll(Bootstrap.Counts(seed, new int[Data.Samples], _drawn!.Value), count => count == 0);

    private Tree Grow(int seed)
    {
        var memory = GrowthMemory.OfThread;
        var weights = _drawn is { } drawn ? Bootstrap.Weights(Bootstrap.Counts(seed, memory.Counts(Data.Samples), drawn), Weights, IsBalanced ? Y : null, memory.Weights(Data.Samples)) : Weights;
        var tree = TreeGrowth.Grow(Data, Y, weights, Parameters.Settings(Criterion, IsRandom, Data, weights), seed).Pruned(Parameters.CcpAlpha);
        GC.KeepAlive(memory);
        return tree;
    }
}
