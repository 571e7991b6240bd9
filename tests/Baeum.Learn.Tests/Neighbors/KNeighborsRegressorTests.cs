using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/neighbors.py).</summary>
public class KNeighborsRegressorTests
{
    public static TheoryData<int> Cases => OracleCases.Positions(NeighborData.All.GetProperty("regressors"));

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_scikit_learn(int position)
    {
        var c = NeighborData.All.GetProperty("regressors")[position];
        var (x, y, test, truth) = NeighborData.Parts("diabetes");
        var model = new KNeighborsRegressor { NNeighbors = c.Integer("k"), Weights = c.Text("weights"), P = c.Double("p") }.Fit(x, y);

        OracleCases.Close(c.Doubles("y"), model.Predict(test), 1e-6);
        Assert.Equal(c.Double("score"), model.Score(test, truth), 1e-6);
    }

    [Fact]
    public void Predicts_several_numbers_at_once()
    {
        var model = new KNeighborsRegressor { NNeighbors = 2 }.Fit(Tensors.Range(0, 3).Reshape(3, 1), Tensor.Create([0f, 10, 2, 20, 4, 30], [3, 2]));

        Assert.Equal([1f, 15, 3, 25], model.Predict(Tensor.Create([0.4f, 1.6f], [2, 1])).AsSpan().ToArray());
    }
}
