using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class TensorTransposeTests
{
    [Theory]
    [InlineData(new[] { 2, 3 }, new int[0])]
    [InlineData(new[] { 70, 33 }, new int[0])]
    [InlineData(new[] { 2, 3, 4 }, new int[0])]
    [InlineData(new[] { 2, 3, 4 }, new[] { 0, 2, 1 })]
    [InlineData(new[] { 2, 3, 4 }, new[] { -1, 0, 1 })]
    [InlineData(new[] { 2, 3 }, new[] { 0, 1 })]
    [InlineData(new[] { 5 }, new int[0])]
    [InlineData(new[] { 0, 3 }, new int[0])]
    public void Reorders_the_axes(int[] shape, int[] axes)
    {
        var x = Samples.Random(new Random(7), shape);
        var y = x.Transpose(axes);
        var order = axes.Length == 0 ? [.. Enumerable.Range(0, shape.Length).Reverse()] : axes.Select(a => (a + shape.Length) % shape.Length).ToArray();
        Assert.Equal(order.Select(a => shape[a]), y.Shape().ToArray());
        var expected = Tensor.PermuteDimensions(x, order).ToDenseTensor();
        Assert.Equal(expected.AsReadOnlySpan().ToArray(), y.AsSpan().ToArray());
    }

    [Theory, InlineData(new[] { 0, 0 }), InlineData(new[] { 0 }), InlineData(new[] { 0, 1, 1 })]
    public void Wants_every_axis_once(int[] axes) => Assert.Contains("Transpose", Assert.Throws<ArgumentException>(() => Tensors.Zeros([2, 3]).Transpose(axes)).Message);
}
