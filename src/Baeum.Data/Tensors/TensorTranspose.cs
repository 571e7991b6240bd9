using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Another order of the axes.</summary>
public static class TensorTranspose
{
    private const int Tile = 32;

    extension<T>(Tensor<T> tensor)
    {
        /// <summary>A copy with its axes in another order; without arguments in the reverse one. Shape: result axis i is the tensor's axis <c>axes[i]</c>. NumPy: <c>transpose</c>.</summary>
        /// <exception cref="ArgumentException">The axes do not name each one once.</exception>
        public Tensor<T> Transpose(params ReadOnlySpan<int> axes)
        {
            var shape = tensor.Shape();
            Span<int> order = stackalloc int[shape.Rank];
            for (int i = 0; i < order.Length; i++)
                order[i] = axes.IsEmpty ? shape.Rank - 1 - i : i < axes.Length ? shape.Axis(axes[i]) : -1;
            Check(order, axes, shape);
            Span<int> lengths = stackalloc int[shape.Rank], strides = stackalloc int[shape.Rank];
            for (int i = 0; i < order.Length; i++)
                (lengths[i], strides[i]) = (shape[order[i]], shape[(order[i] + 1)..].Size);
            var result = Tensor.CreateFromShapeUninitialized<T>(Shape.Create(lengths).ToLengths());
            if (shape.Rank == 2 && order[0] == 1)
                Swap(tensor.AsReadOnlySpan(), result.AsSpan(), shape[0], shape[1]);
            else
                Gather(tensor.AsReadOnlySpan(), result.AsSpan(), lengths, strides);
            return result;
        }
    }

    // Tiles keep both the rows that are read and those that are written in the cache.
    private static void Swap<T>(ReadOnlySpan<T> from, Span<T> to, int rows, int columns)
    {
        for (int top = 0; top < rows; top += Tile)
            for (int left = 0; left < columns; left += Tile)
                for (int column = left; column < Math.Min(columns, left + Tile); column++)
                    for (int row = top; row < Math.Min(rows, top + Tile); row++)
                        to[column * rows + row] = from[row * columns + column];
    }

    private static void Gather<T>(ReadOnlySpan<T> from, Span<T> to, ReadOnlySpan<int> lengths, ReadOnlySpan<int> strides)
    {
        Span<int> index = stackalloc int[lengths.Length];
        index.Clear();
        for (int i = 0, at = 0; i < to.Length; i++)
        {
            to[i] = from[at];
            for (int axis = lengths.Length - 1; axis >= 0; axis--)
            {
                at += strides[axis];
                if (++index[axis] < lengths[axis])
                    break;
                at -= strides[axis] * lengths[axis];
                index[axis] = 0;
            }
        }
    }

    private static void Check(ReadOnlySpan<int> order, ReadOnlySpan<int> axes, Shape shape)
    {
        for (int axis = 0; axis < order.Length; axis++)
            if (order.IndexOf(axis) < 0 || axes.Length > order.Length)
                throw new ArgumentException($"Transpose: expected each of the {order.Length} axes of {shape} once, received ({string.Join(", ", axes.ToArray())}).");
    }
}
