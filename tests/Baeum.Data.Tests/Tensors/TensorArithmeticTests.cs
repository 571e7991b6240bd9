using System.Buffers;
using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class TensorArithmeticTests
{
    [Fact]
    public void All_operators_broadcast_as_a_plain_loop_does()
    {
        var random = new Random(1);
        for (int run = 0; run < 500; run++)
        {
            var (shapeA, shapeB) = Samples.Pair(random);
            Tensor<float> a = Samples.Random(random, shapeA, special: true), b = Samples.Random(random, shapeB, special: true);

            Equal(a, b, a + b, (p, q) => p + q);
            Equal(a, b, a - b, (p, q) => p - q);
            Equal(a, b, a * b, (p, q) => p * q);
            Equal(a, b, a / b, (p, q) => p / q);
            Equal(a, b, a.Maximum(b), (p, q) => MathF.Max(p, q));
            Equal(a, b, a.Minimum(b), (p, q) => MathF.Min(p, q));
        }
    }

    [Fact]
    public void Compound_operators_change_the_tensor_itself()
    {
        var random = new Random(2);
        for (int run = 0; run < 300; run++)
        {
            var (shapeA, shapeB) = Samples.Pair(random);
            if (Shape.Broadcast(shapeA, shapeB) != shapeA)
                continue;
            Tensor<float> a = Samples.Random(random, shapeA), b = Samples.Random(random, shapeB), x = a.Reshape(shapeA.ToLengths()).ToSingle(), same = x;
            x += b;
            x *= 2f;
            x -= b;
            x /= 4f;

            Assert.Same(same, x);
            Equal(a, b, x, (p, q) => ((p + q) * 2 - q) / 4);
        }
    }

    [Fact]
    public void Numbers_stand_on_both_sides()
    {
        var x = Tensors.Range(1, 5);

        Assert.Equal([3f, 4, 5, 6], (x + 2).ToArray());
        Assert.Equal([3f, 4, 5, 6], (2 + x).ToArray());
        Assert.Equal([-1f, 0, 1, 2], (x - 2).ToArray());
        Assert.Equal([1f, 0, -1, -2], (2 - x).ToArray());
        Assert.Equal([0.5f, 1, 1.5f, 2], (x / 2).ToArray());
        Assert.Equal([12f, 6, 4, 3], (12 / x).ToArray());
        Assert.Equal([-1f, -2, -3, -4], (-x).ToArray());
    }

    [Fact]
    public void A_column_against_a_matrix_takes_the_larger_shape()
    {
        Tensor<float> x = Tensors.Range(0, 6).Reshape(2, 3), column = Tensors.Range(0, 2).Reshape(2, 1);

        Assert.Equal("(2, 3)", (x - column).Shape().ToString());
        Assert.Equal([0f, 1, 2, 2, 3, 4], (x - column).ToArray());
    }

    [Fact]
    public void Views_with_gaps_are_read_and_written_where_they_lie()
    {
        var x = Tensors.Range(0, 6).Reshape(2, 3);
        var view = x.Slice([NRange.All, 1..3]);

        Assert.Equal([2f, 4, 8, 10], (view * 2).ToArray());
        view *= 10f;
        view += Tensors.Range(0, 2);
        Assert.Equal([0f, 10, 21, 3, 40, 51], x.ToArray());
    }

    [Fact]
    public void A_row_of_the_tensor_itself_may_be_taken_away_in_place()
    {
        var x = Tensors.Range(0, 6).Reshape(2, 3);
        x -= x.Slice([0..1, NRange.All]);
        Assert.Equal([0f, 0, 0, 3, 3, 3], x.ToArray());
    }

    [Fact]
    public void Names_both_shapes_that_do_not_fit()
    {
        Tensor<float> a = Tensors.Zeros([2, 3]), b = Tensors.Zeros([2]), c = Tensors.Zeros([4, 2, 3]);

        Assert.Contains("(2, 3) and (2,) do not broadcast: axis -1 has 3 against 2", Assert.Throws<ArgumentException>(() => a + b).Message);
        Assert.Contains("(4, 2, 3) does not broadcast to (2, 3)", Assert.Throws<ArgumentException>(() => a += c).Message);
    }

    private static void Equal(Tensor<float> a, Tensor<float> b, Tensor<float> result, Func<float, float, float> op)
    {
        Assert.Equal(Shape.Broadcast(a.Shape(), b.Shape()), result.Shape());
        Assert.Equal(Samples.Broadcast(a, b, op), result.AsSpan().ToArray());
    }
}
