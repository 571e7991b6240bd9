using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/clustering.py).</summary>
public class DBSCANTests
{
    public static TheoryData<int> Cases => OracleCases.Positions(ClusteringData.All.GetProperty("dbscan"));

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_scikit_learn(int position)
    {
        var c = ClusteringData.All.GetProperty("dbscan")[position];
        var model = ClusteringData.With(new DBSCAN(), c.GetProperty("args")).Fit(ClusteringData.X(c.Text("set")), sampleWeight: ClusteringData.Weights(c));

        Assert.Equal(c.Integers("labels"), model.Labels);
        Assert.Equal(c.Integers("cores"), model.CoreSampleIndices);
        Assert.Equal(model.CoreSampleIndices.Length, model.Components.Lengths[0]);
    }

    [Fact]
    public void All_may_be_noise()
    {
        var model = new DBSCAN().Fit(Tensors.Range(0, 3).Reshape(3, 1));

        Assert.Equal([-1, -1, -1], model.Labels);
        Assert.Empty(model.CoreSampleIndices);
        Assert.Contains("Eps must be positive", Assert.ThrowsAny<ArgumentException>(() => new DBSCAN { Eps = 0 }).Message);
    }
}
