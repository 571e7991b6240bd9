using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/neighbors.py).</summary>
public class KNeighborsClassifierTests
{
    public static TheoryData<int> Cases => OracleCases.Positions(NeighborData.All.GetProperty("classifiers"));

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_scikit_learn(int position)
    {
        var c = NeighborData.All.GetProperty("classifiers")[position];
        var (x, y, test, truth) = NeighborData.Parts(c.Text("set"));
        var model = new KNeighborsClassifier { NNeighbors = c.Integer("k"), Weights = c.Text("weights"), Algorithm = c.Text("algorithm"), Metric = c.Text("metric"), P = c.Double("p") }.Fit(x, y);

        Assert.Equal(c.Integers("classes"), (int[])model.Predict(test));
        OracleCases.Close(c.Doubles("proba"), model.PredictProba(test.TakeRows(..10)), 1e-6);
        Assert.Equal(c.Double("score"), model.Score(test, truth), 1e-12);
    }

    [Fact]
    public void Answers_with_the_labels_it_was_given()
    {
        var model = new KNeighborsClassifier { NNeighbors = 1 }.Fit(Tensors.Range(0, 3).Reshape(3, 1), (string[])["low", "middle", "high"]);

        Assert.Equal(["high", "low"], (string[])model.Predict(Tensor.Create([2.2f, -1], [2, 1])));
        Assert.Equal(["high", "low", "middle"], (string[])model.Classes);
        Assert.Single(new KNeighborsClassifier { NNeighbors = 2 }.Fit(Tensors.Zeros([2, 1]), (int[])[1, 1]).Classes);
    }

    [Fact]
    public void Needs_targets()
        => Assert.Contains("y", Assert.ThrowsAny<ArgumentException>(() => new KNeighborsClassifier().Fit(Tensors.Zeros([5, 1]))).Message);
}
