using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Rows (entries of the first axis) and columns (of the second) of a tensor. All are copies: changing one does not change the tensor.</summary>
public static class TensorRows
{
    extension<T>(Tensor<T> tensor)
    {
        /// <summary>One entry of the first axis. Shape: [rows, ...] → [...]; of a vector [1].</summary>
        public Tensor<T> Row(Index row)
        {
            var shape = tensor.Shape();
            int i = row.GetOffset(RowCount(shape));
            if ((uint)i >= (uint)shape[0])
                throw new ArgumentOutOfRangeException(nameof(row), $"Row: shape {shape} has no row {row}.");
            var result = Uninitialized<T>(shape.Rank == 1 ? [1] : shape[1..]);
            int size = shape.Size / shape[0];
            tensor.AsReadOnlySpan().Slice(i * size, size).CopyTo(result.AsSpan());
            return result;
        }

        /// <summary>Rows of a range, such as <c>x.TakeRows(..100)</c> or <c>x.TakeRows(^1..)</c>. Shape: [rows, ...] → [taken, ...]. NumPy: <c>x[a:b]</c>.</summary>
        public Tensor<T> TakeRows(Range rows)
        {
            var shape = tensor.Shape();
            var (start, count) = Resolve(rows, RowCount(shape), shape);
            var result = Uninitialized<T>(shape.With(0, count));
            int size = RowSize(shape);
            tensor.AsReadOnlySpan().Slice(start * size, count * size).CopyTo(result.AsSpan());
            return result;
        }

        /// <summary>The rows with these indices, in this order; one may occur many times. Shape: [rows, ...] → [indices, ...]. NumPy: <c>x[indices]</c>.</summary>
        public Tensor<T> TakeRows(ReadOnlySpan<int> rows)
        {
            var shape = tensor.Shape();
            int count = RowCount(shape), size = RowSize(shape);
            var result = Uninitialized<T>(shape.With(0, rows.Length));
            var source = tensor.AsReadOnlySpan();
            var target = result.AsSpan();
            for (int i = 0; i < rows.Length; i++)
            {
                if ((uint)rows[i] >= (uint)count)
                    throw new ArgumentOutOfRangeException(nameof(rows), $"TakeRows: shape {shape} has no row {rows[i]}.");
                source.Slice(rows[i] * size, size).CopyTo(target.Slice(i * size, size));
            }
            return result;
        }

        /// <summary>Columns of a range. Shape: [rows, columns, ...] → [rows, taken, ...]. NumPy: <c>x[:, a:b]</c>.</summary>
        public Tensor<T> Columns(Range columns)
        {
            var shape = tensor.Shape();
            if (shape.Rank < 2)
                throw new ArgumentException($"Columns: expected two axes or more, received shape {shape}.");
            var (start, count) = Resolve(columns, shape[1], shape);
            var result = Uninitialized<T>(shape.With(1, count));
            var source = tensor.AsReadOnlySpan();
            var target = result.AsSpan();
            int cell = RowSize(shape[1..]), from = shape[1] * cell, to = count * cell;
            for (int row = 0; row < shape[0]; row++)
                source.Slice(row * from + start * cell, to).CopyTo(target[(row * to)..]);
            return result;
        }
    }

    private static Tensor<T> Uninitialized<T>(Shape shape) => Tensor.CreateFromShapeUninitialized<T>(shape.ToLengths());

    private static int RowCount(Shape shape) => shape.Rank > 0 ? shape[0] : throw new ArgumentException("A tensor without axes has no rows.");

    private static int RowSize(Shape shape) => shape.Rank == 1 ? 1 : shape[1..].Size;

    private static (int Start, int Count) Resolve(Range range, int length, Shape shape)
    {
        int start = range.Start.GetOffset(length), end = range.End.GetOffset(length);
        return start >= 0 && start <= end && end <= length
            ? (start, end - start)
            : throw new ArgumentOutOfRangeException(nameof(range), $"The range {range} does not lie within the {length} entries of that axis of shape {shape}.");
    }
}
