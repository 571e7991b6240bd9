using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Takes the columns of a tensor apart, at the speed of memory: squares of rows and columns, so that whole cache lines are read and written.</summary>
internal readonly struct RowsToColumns(Tensor<float> tensor, float[][] columns) : IParallelBody
{
    private const int Rows = 256, Width = 16;

    /// <summary>Shape: [rows, columns] → columns of [rows].</summary>
    public static float[][] Run(Tensor<float> tensor)
    {
        int height = (int)tensor.Lengths[0];
        var columns = new float[(int)tensor.Lengths[1]][];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = GC.AllocateUninitializedArray<float>(height);
        if (!tensor.IsEmpty)
            Threads.For((height + Rows - 1) / Rows, new RowsToColumns(tensor.IsDense ? tensor : tensor.ToDenseTensor(), columns));
        return columns;
    }

    public void Run(int part)
    {
        int top = part * Rows, height = Math.Min(Rows, (int)tensor.Lengths[0] - top);
        var source = tensor.AsSpan()[(top * columns.Length)..];
        Span<float> square = stackalloc float[Width * Rows];
        for (int left = 0; left < columns.Length; left += Width)
        {
            int width = Math.Min(Width, columns.Length - left);
            Transposition.Run(source[left..], columns.Length, square, Rows, height, width);
            for (int column = 0; column < width; column++)
                square.Slice(column * Rows, height).CopyTo(columns[left + column].AsSpan(top));
        }
    }
}
