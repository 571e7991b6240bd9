using System.Numerics.Tensors;

namespace Baeum.Plots.Tests;

public class RocTests
{
    [Fact]
    public void Agrees_with_scikit_learn()
    {
        foreach (var test in OracleFile.Cases("curves"))
        {
            var curve = RocCurve.Of(Array.ConvertAll(test.Numbers("labels"), l => l == 1), Array.ConvertAll(test.Numbers("scores"), s => (float)s));
            Assert.Equal(test.Number("auc"), curve.Area, 1e-12);
            // Ours leaves points on straight lines away: what remains must be among scikit-learn's.
            var theirs = test.Numbers("x").Zip(test.Numbers("y")).ToHashSet();
            foreach (var (x, y) in curve.FalsePositives.Zip(curve.TruePositives))
                Assert.Contains(theirs, p => Math.Abs(p.First - x) < 1e-12 && Math.Abs(p.Second - y) < 1e-12);
        }
    }

    [Fact]
    public void Names_each_class_with_its_area()
    {
        var figure = Plot.Roc(new[] { 0, 1, 2, 1 }, Tensor.Create([0.8f, 0.1f, 0.1f, 0.2f, 0.7f, 0.1f, 0.1f, 0.1f, 0.8f, 0.3f, 0.6f, 0.1f], [4, 3]), ["cat", "dog", "fox"]);

        Assert.Equal(["cat (AUC = 1.000)", "dog (AUC = 1.000)", "fox (AUC = 1.000)", null], ((Chart)figure.Panel).Layers.Select(l => l.Label));
    }

    [Fact]
    public void Takes_the_second_of_two_classes()
    {
        float[] scores = [0.1f, 0.4f, 0.35f, 0.8f];
        foreach (var shaped in new[] { Tensor.Create(scores), Tensor.Create(scores, [4, 1]), Tensor.Create([.. scores.SelectMany(s => new[] { 1 - s, s })], [4, 2]) })
            Assert.Equal("1 (AUC = 0.750)", ((Chart)Plot.Roc(new[] { 0, 0, 1, 1 }, shaped).Panel).Layers[0].Label);
    }

    [Fact]
    public void Names_both_shapes_when_they_do_not_fit()
        => Assert.Contains("4 labels of 2 classes and scores of shape (4, 3)", Assert.Throws<ArgumentException>(() => Plot.Roc(new[] { 0, 0, 1, 1 }, Tensor.Create(new float[12], [4, 3]))).Message);
}
