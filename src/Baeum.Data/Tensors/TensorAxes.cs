using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Axes that come, go, or are cut: new ones of length 1, one entry or some entries along an axis. All are copies except where noted.</summary>
public static class TensorAxes
{
    extension<T>(Tensor<T> tensor)
    {
        /// <summary>A new axis of length 1. Shares the memory of a dense tensor. NumPy: <c>expand_dims</c>.</summary>
        public Tensor<T> ExpandDims(int axis)
        {
            var shape = tensor.Shape();
            int at = axis < 0 ? axis + shape.Rank + 1 : axis;
            return (uint)at <= (uint)shape.Rank ? tensor.Reshape(shape.Insert(at, 1).ToLengths())
                : throw new ArgumentOutOfRangeException(nameof(axis), $"ExpandDims: shape {shape} has places for a new axis from {-shape.Rank - 1} to {shape.Rank}; received {axis}.");
        }

        /// <summary>Without the axes of length 1, or without one of them; one axis always stays. Shares the memory of a dense tensor. NumPy: <c>squeeze</c>.</summary>
        public Tensor<T> Squeeze(int? axis = null)
        {
            var shape = tensor.Shape();
            if (axis is { } one)
                return shape[shape.Axis(one)] == 1 ? Stays(tensor, shape.Without(shape.Axis(one)))
                    : throw new ArgumentException($"Squeeze: axis {one} of shape {shape} has the length {shape[shape.Axis(one)]}; only axes of length 1 can go.");
            return Stays(tensor, Shape.Create([.. Enumerable.Range(0, shape.Rank).Select(i => shape[i]).Where(n => n != 1)]));
        }

        /// <summary>One entry of an axis, which goes: <c>x.Take(0, axis: 3)</c> is NumPy's <c>x[:, :, :, 0]</c>.</summary>
        /// <param name="index">Position along the axis; <c>^1</c> is the last.</param>
        /// <param name="axis">The axis.</param>
        public Tensor<T> Take(Index index, int axis)
        {
            var shape = tensor.Shape();
            int at = shape.Axis(axis), i = index.GetOffset(shape[at]);
            return (uint)i < (uint)shape[at] ? Stays(tensor.Take([i], at), shape.Without(at))
                : throw new ArgumentOutOfRangeException(nameof(index), $"Take: axis {axis} of shape {shape} has no entry {index}.");
        }

        /// <summary>A range of an axis: <c>x.Take(1..3, axis: 2)</c> is NumPy's <c>x[:, :, 1:3]</c>.</summary>
        public Tensor<T> Take(Range range, int axis)
        {
            int length = tensor.Shape()[tensor.Shape().Axis(axis)];
            var (start, count) = range.GetOffsetAndLength(length);
            return tensor.Take([.. Enumerable.Range(start, count)], axis);
        }

        /// <summary>Entries of an axis, in this order; one may occur many times. NumPy: <c>take</c>.</summary>
        public Tensor<T> Take(ReadOnlySpan<int> indices, int axis)
        {
            var shape = tensor.Shape();
            int at = shape.Axis(axis), length = shape[at], inner = shape[(at + 1)..].Size, outer = shape[..at].Size;
            foreach (int index in indices)
                if ((uint)index >= (uint)length)
                    throw new ArgumentOutOfRangeException(nameof(indices), $"Take: axis {axis} of shape {shape} has no entry {index}.");
            var result = Tensor.CreateFromShapeUninitialized<T>(shape.With(at, indices.Length).ToLengths());
            var from = tensor.AsReadOnlySpan();
            var to = result.AsSpan();
            for (int o = 0; o < outer; o++)
                for (int i = 0; i < indices.Length; i++)
                    from.Slice((o * length + indices[i]) * inner, inner).CopyTo(to[((o * indices.Length + i) * inner)..]);
            return result;
        }

        /// <summary>The entries of an axis in reverse order. NumPy: <c>flip</c>.</summary>
        public Tensor<T> Flip(int axis)
        {
            int length = tensor.Shape()[tensor.Shape().Axis(axis)];
            return tensor.Take([.. Enumerable.Range(1, length).Select(i => length - i)], axis);
        }

        /// <summary>Each entry of an axis so many times in a row. NumPy: <c>repeat</c>.</summary>
        public Tensor<T> Repeat(int times, int axis)
        {
            Compute.Check.NonNegative(times);
            int length = tensor.Shape()[tensor.Shape().Axis(axis)];
            return tensor.Take([.. Enumerable.Range(0, length * times).Select(i => i / times)], axis);
        }

        /// <summary>The whole so many times along an axis. NumPy: <c>tile</c>.</summary>
        public Tensor<T> Tile(int times, int axis)
        {
            Compute.Check.NonNegative(times);
            int length = tensor.Shape()[tensor.Shape().Axis(axis)];
            return tensor.Take([.. Enumerable.Range(0, length * times).Select(i => i % length)], axis);
        }
    }

    // The framework's tensors have no form without axes, so a single value keeps one.
    private static Tensor<T> Stays<T>(Tensor<T> tensor, Shape shape) => tensor.Reshape(shape.Rank == 0 ? [1] : shape.ToLengths());
}
