using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/neighbors.py).</summary>
public class RadiusNeighborsTests
{
    public static TheoryData<int> Cases => OracleCases.Positions(NeighborData.All.GetProperty("radii"));

    [Theory, MemberData(nameof(Cases))]
    public void RadiusNeighborsClassifier_agrees_with_scikit_learn(int position)
    {
        var c = NeighborData.All.GetProperty("radii")[position];
        var (x, y, test, _) = NeighborData.Parts(c.Text("set"));
        var model = new RadiusNeighborsClassifier { Radius = c.Double("radius"), Weights = c.Text("weights"), OutlierLabel = c.GetProperty("outlier").GetString() is { } label ? (OutlierLabel)label : default(OutlierLabel?) }.Fit(x, y);

        Assert.Equal(c.Integers("classes"), (int[])model.Predict(test));
        OracleCases.Close(c.Doubles("proba"), model.PredictProba(test.TakeRows(..10)), 1e-6);
    }

    [Fact]
    public void RadiusNeighborsRegressor_agrees_with_scikit_learn()
    {
        var (x, y, test, _) = NeighborData.Parts("diabetes");

        OracleCases.Close(NeighborData.All.Doubles("radius"), new RadiusNeighborsRegressor { Radius = 0.2, Weights = "distance" }.Fit(x, y).Predict(test), 1e-6);
    }

    [Fact]
    public void Queries_without_neighbors_are_named()
    {
        var x = Tensors.Range(0, 3).Reshape(3, 1);

        Assert.Contains("No neighbors found for the sample in row 1", Assert.ThrowsAny<ArgumentException>(() => new RadiusNeighborsClassifier().Fit(x, (int[])[0, 1, 1]).Predict(Tensor.Create([1f, 50], [2, 1]))).Message);
        Assert.Contains("OutlierLabel 7 is not among the classes", Assert.ThrowsAny<ArgumentException>(() => new RadiusNeighborsClassifier { OutlierLabel = 7 }.Fit(x, (int[])[0, 1, 1])).Message);
        Assert.True(float.IsNaN(new RadiusNeighborsRegressor().Fit(x, (float[])[0, 1, 1]).Predict(Tensor.Create([50f], [1, 1])).AsSpan()[0]));
    }
}
