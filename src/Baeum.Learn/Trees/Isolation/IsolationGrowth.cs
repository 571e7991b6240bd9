using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Grows the trees of an isolation forest, each on a few samples, with scikit-learn's draws. A tree is shown its samples only: it is the same as one that is shown all of them with weights of 0.</summary>
/// <param name="x">Shape: [samples, features].</param>
/// <param name="weights">How much each sample counts; null for equally much.</param>
/// <param name="seed">Of the forest.</param>
/// <param name="taken">Samples of each tree.</param>
/// <param name="features">Features of each tree.</param>
/// <param name="bootstrap">Whether samples are drawn with replacement.</param>
internal sealed class IsolationGrowth(Tensor<float> x, double[]? weights, int seed, int taken, int features, bool bootstrap)
{
    private readonly int _samples = (int)x.Lengths[0], _features = (int)x.Lengths[1];

    /// <summary>The trees from one to another, and the features of each.</summary>
    public (Tree Tree, int[] Features)[] Grow(int first, int count)
    {
        var targets = new MersenneTwister((uint)seed);
        var y = new double[_samples];
        for (int i = 0; i < y.Length; i++)
            y[i] = targets.NextDouble();
        var random = new MersenneTwister((uint)seed);
        int[] seeds = [.. Enumerable.Range(0, count).Select(_ => random.NextInteger(int.MaxValue - 1))];
        return ParallelFits.Run(count - first, i => GrowOne(seeds[first + i], y));
    }

    private (Tree Tree, int[] Features) GrowOne(int treeSeed, double[] y)
    {
        int seedOfTree = new MersenneTwister((uint)treeSeed).NextInteger(int.MaxValue - 1);
        var random = new MersenneTwister((uint)treeSeed);
        int[] columns = RandomSample.WithoutReplacement(_features, features, random);
        int[] drawn = bootstrap ? [.. Enumerable.Range(0, taken).Select(_ => random.NextInteger(_samples - 1))] : RandomSample.WithoutReplacement(_samples, taken, random);
        var counts = drawn.CountBy(row => row).OrderBy(c => c.Key).ToArray();
        int[] rows = Array.ConvertAll(counts, c => c.Key);
        double[] counted = Array.ConvertAll(counts, c => c.Value * (weights?[c.Key] ?? 1));
        if (!counted.AsSpan().ContainsAnyExcept(0.0))
            throw new ArgumentException($"IsolationForest: the {taken} samples drawn for a tree have weights of 0 only; draw more of them (MaxSamples).");
        // Without all features the tree is shown them in the order in which they were drawn.
        bool isWhole = features == _features;
        var data = new TreeData(isWhole ? x.TakeRows(rows) : Bags.TakeColumns(x.TakeRows(rows), columns));
        int depth = (int)Math.Ceiling(Math.Log2(Math.Max(taken, 2)));
        var settings = new TreeSettings("squared_error", IsRandom: true, MaxFeatures: 1, MaxDepth: depth);
        var tree = TreeGrowth.Grow(data, TreeTargets.OfNumbers(Array.ConvertAll(rows, i => y[i])), counted, settings, seedOfTree);
        return isWhole ? (tree, columns) : (tree with { NFeatures = _features, Feature = Array.ConvertAll(tree.Feature, f => f < 0 ? f : columns[f]) }, columns);
    }
}
