using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/clustering.py).</summary>
public class ClusteringScoresTests
{
    public static TheoryData<int> Cases => OracleCases.Positions(ClusteringData.All.GetProperty("scores"));

    [Theory, MemberData(nameof(Cases))]
    public void Groupings_are_compared_as_scikit_learn_does(int position)
    {
        var c = ClusteringData.All.GetProperty("scores")[position];
        int[] a = c.Integers("a"), b = c.Integers("b");
        var (homogeneity, completeness, measure) = Metrics.HomogeneityCompletenessVMeasure(a, b, beta: 0.7);
        string[] averages = c.GetProperty("nmi").GetArrayLength() == 4 ? ["arithmetic", "geometric", "min", "max"] : ["arithmetic", "geometric", "max"];

        Assert.Equal(c.Double("ari"), Metrics.AdjustedRandScore(a, b), 1e-9);
        Assert.Equal(c.Double("mi"), Metrics.MutualInfoScore(a, b), 1e-9);
        OracleCases.Close(c.Doubles("nmi"), [.. averages.Select(m => Metrics.NormalizedMutualInfoScore(a, b, m))], 1e-9);
        OracleCases.Close(c.Doubles("hcv"), [homogeneity, completeness, measure], 1e-9);
    }

    [Fact]
    public void Silhouettes_are_those_of_scikit_learn()
    {
        var c = ClusteringData.All.GetProperty("silhouette");
        var x = Datasets.Iris().X;
        int[] labels = c.Integers("labels");

        OracleCases.Close(c.Doubles("samples"), Metrics.SilhouetteSamples(x, labels), 1e-6);
        Assert.Equal(c.Double("manhattan"), Metrics.SilhouetteScore(x, labels, "manhattan"), 1e-6);
        Assert.Equal(c.Double("some"), Metrics.SilhouetteScore(x, labels, sampleSize: 50, seed: 3), 1e-6);
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        Assert.Contains("Number of labels is 1. Valid values are 2 to n_samples - 1", Error(() => Metrics.SilhouetteScore(Tensors.Zeros([4, 2]), (int[])[1, 1, 1, 1])));
        Assert.Contains("received 2 and 3", Error(() => Metrics.AdjustedRandScore((int[])[1, 2, 3], (int[])[1, 2])));
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;
}
