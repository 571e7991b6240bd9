using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class TensorReductionsTests
{
    [Fact]
    public void Every_reduction_agrees_with_a_plain_loop_on_every_axis()
    {
        var random = new Random(3);
        for (int run = 0; run < 200; run++)
        {
            Shape shape = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, 7)).ToArray();
            var x = Samples.Random(random, shape);
            for (int axis = -shape.Rank; axis < shape.Rank; axis++)
            {
                Equal(x, axis, x.Sum(axis), group => group.Sum());
                Equal(x, axis, x.Mean(axis), group => group.Average());
                Equal(x, axis, x.Max(axis), group => group.Max());
                Equal(x, axis, x.Min(axis), group => group.Min());
                Equal(x, axis, x.Var(axis), group => Variance(group, 0));
                Equal(x, axis, x.Std(axis), group => Math.Sqrt(Variance(group, 0)));
                Equal(x, axis, x.ArgMax(axis).ToSingle(), group => Array.IndexOf(group, group.Max()));
                Equal(x, axis, x.ArgMin(axis).ToSingle(), group => Array.IndexOf(group, group.Min()));
                Assert.Equal(shape.With(shape.Axis(axis), 1), x.Mean(axis, keepDims: true).Shape());
            }
            double[] all = [.. x.AsSpan().ToArray().Select(v => (double)v)];
            Assert.Equal(all.Sum(), x.Sum(), 1e-4);
            Assert.Equal(all.Average(), x.Mean(), 1e-5);
            Assert.Equal(all.Max(), x.Max());
            Assert.Equal(all.Min(), x.Min());
            Assert.Equal(Math.Sqrt(Variance(all, 0)), x.Std(), 1e-5);
            Assert.Equal(Array.IndexOf(all, all.Max()), x.ArgMax());
        }
    }

    [Fact]
    public void The_sample_variance_divides_by_one_less()
    {
        Assert.Equal(2.5f, Tensors.Range(1, 6).Var(0, ddof: 1)[0]);
        Assert.Equal(2f, Tensors.Range(1, 6).Var());
    }

    [Fact]
    public void Adds_many_small_numbers_without_loss() => Assert.Equal(1_000_000 * (double)0.1f, Tensors.Full([1_000_000], 0.1f).Sum(), 0.01);

    [Fact]
    public void NaN_wins_every_comparison_as_in_NumPy()
    {
        Tensor<float> x = new float[] { 1, float.NaN, 3, float.NaN };

        Assert.True(float.IsNaN(x.Max()) && float.IsNaN(x.Min()));
        Assert.Equal(1, x.ArgMax());
        Assert.Equal(1, x.ArgMin());
        Assert.Equal(0, Tensors.Ones([5]).ArgMax());
    }

    [Fact]
    public void Says_what_is_wrong_with_an_axis_or_an_empty_tensor()
    {
        Assert.Contains("Axis 2 is outside of shape (2, 3)", Assert.Throws<ArgumentOutOfRangeException>(() => Tensors.Zeros([2, 3]).Sum(2)).Message);
        Assert.Throws<InvalidOperationException>(() => Tensors.Zeros([0, 3]).Max());
        Assert.Throws<ArgumentException>(() => Tensors.Zeros([0, 3]).ArgMax(0));
    }

    private static double Variance(double[] group, int ddof) => group.Sum(v => (v - group.Average()) * (v - group.Average())) / (group.Length - ddof);

    private static void Equal(Tensor<float> x, int axis, Tensor<float> result, Func<double[], double> reduce)
    {
        var shape = x.Shape();
        int at = shape.Axis(axis), inner = shape[(at + 1)..].Size;
        Assert.Equal(shape.Rank == 1 ? [1] : shape.Without(at), result.Shape());
        var values = result.AsSpan();
        for (int i = 0; i < values.Length; i++)
        {
            var group = Enumerable.Range(0, shape[at]).Select(j => (double)x.AsSpan()[(i / inner * shape[at] + j) * inner + i % inner]).ToArray();
            Assert.Equal(reduce(group), values[i], 1e-5);
        }
    }
}
