using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Growing from counts gives the same trees as the plain way.</summary>
public class CountedSplitterTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 18)];

    [Theory, MemberData(nameof(Seeds))]
    public void Equals_the_plain_way(int seed)
    {
        var random = new Random(seed);
        int samples = random.Next(1, 4) * 450 + random.Next(200), features = random.Next(3, 20), classes = random.Next(2, 14);
        var (x, codes) = Made(random, samples, features, classes);
        var data = new TreeData(x);
        var y = TreeTargets.OfClasses(codes, classes);
        double[]? weights = seed % 3 == 0 ? null : Bootstrap(random, samples);
        var settings = new TreeSettings(seed % 7 is 3 or 4 or 6 ? "entropy" : "gini", IsRandom: seed % 7 >= 5, MaxFeatures: random.Next(1, features + 1), MinSamplesLeaf: seed % 4 == 1 ? 3 : 1, MinWeightLeaf: seed % 5 == 2 ? 4.5 : 0, MaxLeafNodes: seed % 6 == 3 ? 40 : null);

        Same(TreeGrowth.GrowPlainly(data, y, weights, settings, seed), TreeGrowth.Grow(data, y, weights, settings, seed));
    }

    /// <summary>Samples with features of all kinds, and classes that depend on them.</summary>
    internal static (Tensor<float> X, int[] Codes) Made(Random random, int samples, int features, int classes)
    {
        var x = Tensors.Empty([samples, features]);
        var codes = new int[samples];
        for (int i = 0; i < samples; i++)
        {
            for (int j = 0; j < features; j++)
                x[i, j] = Value(random, j);
            codes[i] = random.Next(5) == 0 ? random.Next(classes) : (int)Math.Abs(x[i, 0] * 3 + x[i, features - 1] * 2) % classes;
        }
        return (x, codes);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void Equals_the_plain_way_where_all_codes_are_bytes(int seed)
    {
        var random = new Random(seed);
        int samples = 5000, features = seed == 3 ? 300 : 21, classes = seed == 1 ? 2 : 11;
        double dense = seed % 2 == 0 ? 0.2 : 0.9;
        var x = Tensors.Empty([samples, features]);
        var codes = new int[samples];
        for (int i = 0; i < samples; i++)
        {
            codes[i] = random.Next(classes);
            for (int j = 0; j < features; j++)
                x[i, j] = random.NextDouble() < dense ? random.Next(j % 5 == 0 ? 3 : 40 + 50 * (j % 4) + 5 * codes[i]) : seed % 2 == 0 ? 0 : j % 3 - 1;
        }
        var data = new TreeData(x);
        var y = TreeTargets.OfClasses(codes, classes);
        // With weights so great a label does not fit into a byte.
        double[] weights = Array.ConvertAll(Bootstrap(random, samples), w => w * (seed >= 5 ? 20 : 1));
        var settings = new TreeSettings(seed is 2 or 3 or 4 ? "entropy" : "gini", IsRandom: seed == 2, MaxFeatures: seed == 3 ? 4 : 6, MinWeightLeaf: seed switch { 1 => 2, 6 => 1500, _ => 0 });

        Same(TreeGrowth.GrowPlainly(data, y, weights, settings, seed), TreeGrowth.Grow(data, y, weights, settings, seed));
    }

    /// <summary>Fails unless two trees have the same bits.</summary>
    internal static void Same(Tree expected, Tree received)
    {
        Assert.Equal(expected.Feature, received.Feature);
        Assert.Equal(expected.Threshold, received.Threshold);
        Assert.Equal(expected.ChildrenLeft, received.ChildrenLeft);
        Assert.Equal(expected.ChildrenRight, received.ChildrenRight);
        Assert.Equal(expected.MissingGoToLeft, received.MissingGoToLeft);
        Assert.Equal(expected.NNodeSamples, received.NNodeSamples);
        Assert.Equal(expected.WeightedNNodeSamples, received.WeightedNNodeSamples);
        Assert.Equal(expected.Impurity, received.Impurity);
        Assert.Equal(expected.Value, received.Value);
    }

    // Numbers of all kinds: continuous, few, mostly zero, closer than counts as apart, constant.
    private static float Value(Random random, int feature) => (feature % 6) switch
    {
        0 => (float)(random.NextDouble() * 4 - 2),
        1 => random.Next(6),
        2 => random.Next(4) == 0 ? random.Next(200) / 255f : 0,
        3 => (float)(1 + random.Next(300) * 6e-8),
        4 => random.Next(300),
        _ => random.Next(2000) == 0 ? 1 : 3,
    };

    internal static double[] Bootstrap(Random random, int samples)
    {
        var counts = new double[samples];
        for (int i = 0; i < samples; i++)
            counts[random.Next(samples)]++;
        return counts;
    }
}
