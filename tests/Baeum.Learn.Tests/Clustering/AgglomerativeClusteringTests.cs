using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/clustering.py).</summary>
public class AgglomerativeClusteringTests
{
    public static TheoryData<int> Cases => OracleCases.Positions(ClusteringData.All.GetProperty("trees"));

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_scikit_learn(int position)
    {
        var c = ClusteringData.All.GetProperty("trees")[position];
        var x = ClusteringData.X(c.Text("set"));
        var recipe = ClusteringData.With(new AgglomerativeClustering { Linkage = c.Text("linkage"), Metric = c.Text("metric") }, c.GetProperty("args"));
        var model = recipe.Fit(x.TakeRows(..Math.Min(200, (int)x.Lengths[0])));

        OracleCases.Close(c.Doubles("distances"), model.Distances, 1e-6);
        Assert.Equal(c.Integers("children"), model.Children.SelectMany(pair => pair));
        Assert.Equal(c.Integers("labels"), model.Labels);
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        var x = Tensors.Range(0, 4).Reshape(4, 1);

        Assert.Contains("exactly one of", Error(() => new AgglomerativeClustering { DistanceThreshold = 1 }.Fit(x)));
        Assert.Contains("Ward can only work with euclidean", Error(() => new AgglomerativeClustering { Metric = "manhattan" }.Fit(x)));
        Assert.Contains("9 clusters were given for 4 samples", Error(() => new AgglomerativeClustering { NClusters = 9 }.Fit(x)));
        Assert.Contains("minimum of 2", Error(() => new AgglomerativeClustering().Fit(x.TakeRows(..1))));
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;
}
