using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Growing from sorted lists gives the same trees, to the last bit, as sorting each node.</summary>
public class SortedSplitterTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 36)];

    [Theory, MemberData(nameof(Seeds))]
    public void Equals_the_plain_way(int seed)
    {
        var random = new Random(seed);
        int samples = seed % 9 == 0 ? random.Next(1, 6) : random.Next(20, 1500), features = random.Next(3, 20);
        var (x, _) = CountedSplitterTests.Made(random, samples, features, 2);
        var y = new double[samples];
        for (int i = 0; i < samples; i++)
            y[i] = (seed % 4) switch
            {
                0 => random.NextDouble() - x[i, 0],
                1 => (float)(random.NextDouble() * 100),
                2 => random.Next(-3, 9) + x[i, 1],
                _ => random.Next(3) * 0.1,
            };
        double[]? weights = (seed % 3) switch { 0 => null, 1 => CountedSplitterTests.Bootstrap(random, samples), _ => [.. y.Select((_, i) => i % 7 == 0 ? 0 : random.NextDouble())] };
        var settings = new TreeSettings(seed % 5 < 2 ? "friedman_mse" : "squared_error", IsRandom: false, MaxFeatures: random.Next(1, features + 1), MinSamplesLeaf: seed % 4 == 1 ? 3 : 1,
            MinWeightLeaf: seed % 5 == 2 ? 2.5 : 0, MaxLeafNodes: seed % 6 == 3 ? 40 : null, MaxDepth: seed % 7 == 2 ? 4 : int.MaxValue);
        var (data, targets) = (new TreeData(x), TreeTargets.OfNumbers(y));

        Assert.True(SortedSplitter.Serves(data, targets, settings));
        CountedSplitterTests.Same(TreeGrowth.GrowPlainly(data, targets, weights, settings, seed), TreeGrowth.Grow(data, targets, weights, settings, seed));
    }

    [Fact]
    public void Large_nodes_are_split_alike_without_following_ties()
    {
        var random = new Random(5);
        var x = Tensors.Empty([4000, 6]);
        var y = new double[4000];
        for (int i = 0; i < 4000; i++)
        {
            for (int j = 0; j < 6; j++)
                x[i, j] = random.Next(100) == 0 ? x[i / 2, j] : random.NextSingle();
            y[i] = Math.Sin(3 * x[i, 0]) + x[i, 1] * x[i, 2] + random.NextDouble();
        }
        var settings = new TreeSettings("friedman_mse", IsRandom: false, MaxFeatures: 6, MaxDepth: 4);
        var (data, targets) = (new TreeData(x), TreeTargets.OfNumbers(y));
        var (exact, quick) = (TreeGrowth.Grow(data, targets, null, settings, 0), TreeGrowth.Grow(data, targets, null, settings with { FollowsTies = false }, 0));

        Assert.Equal(exact.Feature, quick.Feature);
        Assert.Equal(exact.Threshold, quick.Threshold);
        for (int node = 0; node < exact.NodeCount; node++)
            Assert.Equal(exact.Value[node], quick.Value[node], 1e-12);
    }
}
