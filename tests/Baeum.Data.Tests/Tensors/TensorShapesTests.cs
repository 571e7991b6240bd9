using System.Buffers;
using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class TensorShapesTests
{
    [Theory]
    [InlineData(new[] { 4, 6 }, new[] { 24 })]
    [InlineData(new[] { 4, 6 }, new[] { 2, 3, 4 })]
    [InlineData(new[] { 1, 6 }, new[] { 6, 1 })]
    [InlineData(new[] { 2, 1, 3 }, new[] { 3, 2, 1 })]
    [InlineData(new[] { 1, 1 }, new[] { 1 })]
    [InlineData(new[] { 1 }, new[] { 1, 1, 1 })]
    [InlineData(new[] { 0, 3 }, new[] { 5, 0 })]
    public void Reshapes_without_a_copy(int[] from, int[] to)
    {
        var x = Tensors.Ones(from);
        var y = x.Reshape([.. to.Select(n => (nint)n)]);
        y.Fill(7);

        Assert.Equal(to, y.Shape().ToArray());
        Assert.Equal(Enumerable.Repeat(7f, x.Shape().Size), x.ToArray());
    }

    [Fact]
    public void One_value_takes_any_number_of_axes()
    {
        float[] values = [7];
        foreach (var one in new[] { Tensor.Create(values), Tensor.Create(values).Reshape(1), Tensor.Create(values, [1, 1, 1]), Tensor.Create(new float[] { 5, 7, 6 })[1..2], Tensors.Zeros([1, 1]) + 7f })
            foreach (nint[] to in new nint[][] { [1], [1, 1], [1, 1, 1], [-1, 1] })
                Assert.Equal([7f], one.Reshape(to).ToArray());
        Tensor.Create(values).Reshape(1, 1)[0, 0] = 8;
        Assert.Equal(8, values[0]);
    }

    [Fact]
    public void Works_out_one_length()
    {
        Assert.Equal("(4, 6)", Tensors.Zeros([24]).Reshape(-1, 6).Shape().ToString());
        Assert.Equal("(2, 28, 28, 1)", Tensors.Zeros([2, 784]).Reshape(-1, 28, 28, 1).Shape().ToString());
        Assert.Equal("(2, 784)", Tensors.Zeros([2, 28, 28, 1]).Reshape(2, -1).Shape().ToString());
    }

    [Fact]
    public void Reshapes_a_part_and_a_view_with_gaps()
    {
        var x = Tensors.Range(0, 12).Reshape(4, 3);

        Assert.Equal([3f, 4, 5, 6, 7, 8], x.Slice([1..3, NRange.All]).Reshape(3, 2).ToArray());
        Assert.Equal([1f, 4, 7, 10], x.Slice([NRange.All, 1..2]).Reshape(2, 2).ToArray());
    }

    [Theory]
    [InlineData(new[] { 5, -1 }, "the tensor has 24 values")]
    [InlineData(new[] { 23 }, "the tensor has 24 values")]
    [InlineData(new[] { -1, -1 }, "only one length may be -1")]
    [InlineData(new[] { -3, 8 }, "-3 is no length")]
    [InlineData(new[] { 0, -1 }, "the tensor has 24 values")]
    public void Says_why_a_shape_does_not_fit(int[] to, string expected)
        => Assert.Contains(expected, Assert.Throws<ArgumentException>(() => Tensors.Zeros([4, 6]).Reshape([.. to.Select(n => (nint)n)])).Message);

    [Fact]
    public void Shapes_print_as_Python_tuples()
    {
        Assert.Equal("(60000, 784)", Tensors.Zeros([60000, 784]).Shape().ToString());
        Assert.Equal("(3,)", Tensors.Zeros([3]).Shape().ToString());
        Assert.Equal("(0,)", Tensor<float>.Empty.Shape().ToString());
    }
}
