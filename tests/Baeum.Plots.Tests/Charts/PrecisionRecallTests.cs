using System.Numerics.Tensors;

namespace Baeum.Plots.Tests;

public class PrecisionRecallTests
{
    [Fact]
    public void Agrees_with_scikit_learn()
    {
        foreach (var test in OracleFile.Cases("curves"))
        {
            var curve = PrecisionRecallCurve.Of(Array.ConvertAll(test.Numbers("labels"), l => l == 1), Array.ConvertAll(test.Numbers("scores"), s => (float)s));
            Assert.Equal(test.Number("ap"), curve.Average, 1e-12);
            // Ours has a corner between each two points, and all thresholds; theirs ends where the last positive is found.
            var ours = curve.Recalls.Zip(curve.Precisions).ToArray();
            foreach (var (recall, precision) in test.Numbers("recall").Zip(test.Numbers("precision")))
                Assert.Contains(ours, p => Math.Abs(p.First - recall) < 1e-12 && Math.Abs(p.Second - precision) < 1e-12);
        }
    }

    [Fact]
    public void Names_the_class_with_its_average_precision()
        => Assert.Equal("1 (AP = 0.833)", ((Chart)Plot.PrecisionRecall(new[] { 0, 0, 1, 1 }, Tensor.Create([0.1f, 0.4f, 0.35f, 0.8f])).Panel).Layers[0].Label);

    [Fact]
    public void Names_both_shapes_when_they_do_not_fit()
        => Assert.Contains("PrecisionRecall: received 4 labels of 2 classes and scores of shape (4, 3)", Assert.Throws<ArgumentException>(() => Plot.PrecisionRecall(new[] { 0, 0, 1, 1 }, Tensor.Create(new float[12], [4, 3]))).Message);
}
