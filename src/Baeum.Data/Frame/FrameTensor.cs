using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Tables as tensors and back.</summary>
public static class FrameTensor
{
    extension(DataFrame table)
    {
        /// <summary>All values as 32-bit floats, a copy: true is 1, a missing value NaN. Shape: [rows, columns].</summary>
        /// <exception cref="InvalidOperationException">A column holds text or dates.</exception>
        public Tensor<float> ToTensor()
        {
            foreach (var column in table.AllColumns)
                if (!column.IsNumber)
                    throw column.NoNumbersError();
            var tensor = Tensors.Empty(table.Shape);
            Threads.For((table.RowCount + Interleave.Rows - 1) / Interleave.Rows, new Interleave(table.AllColumns.ToArray(), tensor));
            return tensor;
        }

        /// <summary>A table of a tensor's columns. Shape: [rows, names].</summary>
        public static DataFrame FromTensor(Tensor<float> values, params IReadOnlyList<string> names)
        {
            if (values.Rank != 2 || values.Lengths[1] != names.Count)
                throw new ArgumentException($"FromTensor: expected shape [rows, {names.Count}] for {names.Count} names, received {values.Shape()}.");
            return new DataFrame(names.Select((name, i) => Column.Create(name, values.Columns(i..(i + 1)).AsSpan().ToArray())));
        }
    }

    /// <summary>Writes some rows of all columns, in squares: both what is read and what is written then comes in whole cache lines.</summary>
    private readonly struct Interleave(Column[] columns, Tensor<float> tensor) : IParallelBody
    {
        public const int Rows = 64;
        private const int Width = 16;

        public void Run(int part)
        {
            int start = part * Rows, count = Math.Min(Rows, (int)tensor.Lengths[0] - start);
            Span<float> square = stackalloc float[Rows * Width];
            var target = tensor.AsSpan().Slice(start * columns.Length, count * columns.Length);
            for (int left = 0; left < columns.Length; left += Width)
            {
                int width = Math.Min(Width, columns.Length - left);
                for (int column = 0; column < width; column++)
                    columns[left + column].CopyTo(start, square.Slice(column * Rows, count));
                for (int row = 0; row < count; row++)
                {
                    var line = target.Slice(row * columns.Length + left, width);
                    for (int column = 0; column < line.Length; column++)
                        line[column] = square[column * Rows + row];
                }
            }
        }
    }
}
