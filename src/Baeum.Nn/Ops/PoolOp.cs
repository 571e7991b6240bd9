using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public static class PoolOp
{
    extension(Variable x)
    {
        /// <summary>The largest value of each window of each channel, over 1 to 3 spatial axes; positions beyond the border do not count. Shape: [batch, ..., channels] → [batch, ..., channels]. Gradient: dy goes to the first of the largest values. Source: Keras <c>ops.max_pool</c>.</summary>
        public Variable MaxPool(Size size, Size strides = default, string padding = "valid")
        {
            var shape = ShapeOf(x, size, strides, padding);
            var y = Variable.Empty(Sliding.Result(x.Shape, shape.Window, shape.Channels));
            Pooling.Max(shape, x.Span, y.Span);
            return Tape.Record(y, [x], shape, static (node, shape) => Pooling.MaxGradient(shape, node.X(0), node.Y, node.DY, node.DX(0)));
        }

        /// <summary>The mean of each window of each channel, over 1 to 3 spatial axes; positions beyond the border do not count. Shape: [batch, ..., channels] → [batch, ..., channels]. Gradient: dy in equal parts to the window's values. Source: Keras <c>ops.average_pool</c>.</summary>
        public Variable AveragePool(Size size, Size strides = default, string padding = "valid")
        {
            var shape = ShapeOf(x, size, strides, padding);
            var y = Variable.Empty(Sliding.Result(x.Shape, shape.Window, shape.Channels));
            Pooling.Average(shape, x.Span, y.Span);
            return Tape.Record(y, [x], shape, static (node, shape) => Pooling.AverageGradient(shape, node.DY, node.DX(0)));
        }
    }

    private static PoolingShape ShapeOf(Variable x, Size size, Size strides, string padding)
        => size.Count is >= 1 and <= 3 && x.Shape.Rank == size.Count + 2 ? new(x.Shape[0], Sliding.Of(x.Shape, Shape.Create(size.Span), strides.Count == 0 ? size : strides, padding, default), x.Shape[^1])
            : throw new ShapeException($"Pool: expected [batch, ..., channels] with as many spatial axes as the window {size}, received {x.Shape}.");
}
