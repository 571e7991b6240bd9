using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

public class LGBMRankerTests
{
    private static readonly int[] Group = [.. Enumerable.Repeat(20, 30)];
    private static readonly Tensor<float> X = RandomTensors();
    private static readonly int[] Y = [.. Enumerable.Range(0, 600).Select(i => Math.Clamp((int)(X[i, 0] * 3 + X[i, 1]), 0, 3))];

    [Fact]
    public void Puts_relevant_samples_first()
    {
        var model = new LGBMRanker { NEstimators = 30 }.Fit(X, Y, Group, evalSet: [(X, Y, Group)]);
        double[] ndcg = model.Learned.EvalsResult["training"]["ndcg@5"];

        Assert.True(ndcg[^1] > 0.97, $"{ndcg[^1]}");
        Assert.True(ndcg[^1] > ndcg[0]);
        Assert.Equal(600, model.Predict(X).FlattenedLength);
    }

    [Fact]
    public void Gradients_are_those_of_pairs()
    {
        var pairs = new GradientPair[][] { new GradientPair[2] };
        new LambdaRank([1, 0], [2], null, 1, 30).Gradients([0, 0], pairs);

        // One pair: ΔNDCG = 1 − 1 / log2(3), p = 1/2; normalised by log2(1 + s) / s with s = ΔNDCG.
        double change = 1 - 1 / Math.Log2(3), norm = Math.Log2(1 + change) / change;
        Assert.Equal(-change / 2 * norm, pairs[0][0].Gradient, 1e-6);
        Assert.Equal(change / 2 * norm, pairs[0][1].Gradient, 1e-6);
        Assert.Equal(change / 4 * norm, pairs[0][1].Hessian, 1e-6);
    }

    [Theory]
    [InlineData(599, "sum to the 600 samples")]
    [InlineData(0, "must be positive")]
    public void Refuses_groups_that_do_not_fit(int size, string message)
        => Assert.Contains(message, Assert.Throws<ArgumentException>(() => new LGBMRanker().Fit(X, Y, [size])).Message);

    private static Tensor<float> RandomTensors()
    {
        var random = new Random(5);
        return Tensor.Create([.. Enumerable.Range(0, 600 * 3).Select(_ => (float)random.NextDouble())], [600, 3]);
    }
}
