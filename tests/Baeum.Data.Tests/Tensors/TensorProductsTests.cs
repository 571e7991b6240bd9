using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class TensorProductsTests
{
    [Theory]
    [InlineData(new[] { 2, 3 }, new[] { 3, 4 }, "(2, 4)")]
    [InlineData(new[] { 3 }, new[] { 3, 4 }, "(4,)")]
    [InlineData(new[] { 2, 3 }, new[] { 3 }, "(2,)")]
    [InlineData(new[] { 3 }, new[] { 3 }, "(1,)")]
    [InlineData(new[] { 5, 2, 3 }, new[] { 5, 3, 4 }, "(5, 2, 4)")]
    [InlineData(new[] { 5, 2, 3 }, new[] { 3, 4 }, "(5, 2, 4)")]
    [InlineData(new[] { 2, 3 }, new[] { 5, 3, 4 }, "(5, 2, 4)")]
    [InlineData(new[] { 5, 1, 2, 3 }, new[] { 6, 3, 4 }, "(5, 6, 2, 4)")]
    [InlineData(new[] { 5, 2, 3 }, new[] { 3 }, "(5, 2)")]
    [InlineData(new[] { 2, 0 }, new[] { 0, 4 }, "(2, 4)")]
    public void Multiplies_matrices_vectors_and_batches(int[] a, int[] b, string expected)
    {
        var random = new Random(6);
        Tensor<float> x = Samples.Random(random, a), y = Samples.Random(random, b), product = x.MatMul(y);

        Assert.Equal(expected, product.Shape().ToString());
        // The same by broadcasting: [..., m, k, 1] * [..., 1, k, n], summed over k.
        var left = a.Length == 1 ? x.Reshape(1, a[0], 1) : x.Reshape([.. a.Select(n => (nint)n), 1]);
        var right = b.Length == 1 ? y.Reshape(1, b[0], 1) : y.Reshape([.. b[..^2].Select(n => (nint)n), 1, b[^2], b[^1]]);
        var sums = (left * right).Sum(-2).AsSpan().ToArray();
        Assert.All(sums.Zip(product.AsSpan().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }

    [Fact]
    public void Dot_is_for_vectors()
    {
        Assert.Equal(14f, Tensors.Range(1, 4).Dot(Tensors.Range(1, 4)));
        Assert.Contains("MatMul", Assert.Throws<ArgumentException>(() => Tensors.Zeros([2, 2]).Dot(Tensors.Zeros([2, 2]))).Message);
        Assert.Contains("(2, 3) · (2, 3)", Assert.Throws<ArgumentException>(() => Tensors.Zeros([2, 3]).MatMul(Tensors.Zeros([2, 3]))).Message);
    }
}
