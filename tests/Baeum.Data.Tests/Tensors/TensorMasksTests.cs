using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class TensorMasksTests
{
    private static readonly Tensor<float> X = Tensor.Create(new float[] { 1, 2, float.NaN, 3 });

    [Fact]
    public void Comparisons_with_NaN_are_false_but_for_not_equal()
    {
        Assert.Equal([false, true, false, false], X.Equal(2).ToArray());
        Assert.Equal([true, false, true, true], X.NotEqual(2).ToArray());
        Assert.Equal([false, false, false, true], X.Greater(2).ToArray());
        Assert.Equal([false, true, false, true], X.GreaterEqual(2).ToArray());
        Assert.Equal([true, false, false, false], X.Less(2).ToArray());
        Assert.Equal([true, true, false, false], X.LessEqual(2).ToArray());
    }

    [Fact]
    public void Comparisons_broadcast()
    {
        var random = new Random(5);
        for (int run = 0; run < 100; run++)
        {
            var (a, b) = Samples.Pair(random);
            Tensor<float> x = Samples.Random(random, a).Round(), y = Samples.Random(random, b).Round();
            Assert.Equal(Samples.Broadcast(x, y, (p, q) => p > q ? 1 : 0), x.Greater(y).ToSingle().AsSpan().ToArray());
            Assert.Equal(Samples.Broadcast(x, y, (p, q) => p == q ? 1 : 0), x.Equal(y).ToSingle().AsSpan().ToArray());
            Assert.Equal(Samples.Broadcast(x, y, (p, q) => p <= q ? 1 : 0), x.LessEqual(y).ToSingle().AsSpan().ToArray());
        }
    }

    [Fact]
    public void Masks_count_find_and_choose()
    {
        var mask = X.Greater(1);

        Assert.Equal(2, mask.CountTrue());
        Assert.Equal([1, 3], mask.Indices());
        Assert.Equal([0, 2], mask.Not().Indices());
        Assert.Equal([0f, 2, 0, 3], mask.Where(X, 0).ToArray());
        Assert.Equal([1f, -1, float.NaN, -1], mask.Where(-1, X).ToArray());
        Assert.Equal([5f, 9, 5, 9], mask.Where(9, 5).ToArray());
    }

    [Fact]
    public void Choosing_broadcasts_all_three()
    {
        var mask = Tensors.Range(0, 2).Reshape(2, 1).Greater(0);
        var chosen = mask.Where(Tensors.Range(0, 3), Tensors.Full([1], -0f));

        Assert.Equal("(2, 3)", chosen.Shape().ToString());
        Assert.Equal([-0f, -0f, -0f, 0, 1, 2], chosen.ToArray());
    }
}
