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
        var settings = new TreeSettings(seed % 5 < 2 ? "friedman_mse" : "squared_error", IsRandom: false, MaxFeatures: random.Next((features + 2) / 3, features + 1), MinSamplesLeaf: seed % 4 == 1 ? 3 : 1,
            MinWeightLeaf: seed % 5 == 2 ? 2.5 : 0, MaxLeafNodes: seed % 6 == 3 ? 40 : null, MaxDepth: seed % 7 == 2 ? 4 : int.MaxValue);
        var (data, targets) = (new TreeData(x), TreeTargets.OfNumbers(y));

        Assert.True(SortedSplitter.Serves(data, targets, settings));
        CountedSplitterTests.Same(TreeGrowth.GrowPlainly(data, targets, weights, settings, seed), TreeGrowth.Grow(data, targets, weights, settings, seed));
    }
}
