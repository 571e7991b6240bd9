using System.Buffers;
using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Lays columns side by side as the rows of a tensor, at the speed of memory.</summary>
/// <remarks>
/// A part is a strip of rows that fits into the second cache. Few columns at a time are converted into a square that fits into the first, and turned from there into the strip:
/// whole cache lines are read. The finished strip goes to the tensor in one piece.
/// </remarks>
internal readonly struct ColumnsToRows(Column[] columns, Tensor<float> tensor, int rows, int strips) : IParallelBody
{
    private const int FewestRows = 128, MostRows = 1024, StripSize = 1 << 16, StripWidth = 1024, Width = 16;

    // Lines of a square that lie a power of two apart would share few places of the cache.
    private const int Gap = 16;

    /// <summary>Shape: columns of [rows] → [rows, columns].</summary>
    public static void Run(Column[] columns, Tensor<float> tensor)
    {
        int height = (int)tensor.Lengths[0], rows = Math.Clamp(StripSize / columns.Length, FewestRows, MostRows), strips = (columns.Length + StripWidth - 1) / StripWidth;
        Threads.For((height + rows - 1) / rows * strips, new ColumnsToRows(columns, tensor, rows, strips));
    }

    public void Run(int part)
    {
        int top = part / strips * rows, left = part % strips * StripWidth, height = Math.Min(rows, (int)tensor.Lengths[0] - top), width = Math.Min(StripWidth, columns.Length - left);
        int line = height + Gap;
        float[] memory = ArrayPool<float>.Shared.Rent(height * width + line * Width);
        Span<float> strip = memory.AsSpan(0, height * width), square = memory.AsSpan(height * width, line * Width);
        for (int at = 0; at < width; at += Width)
        {
            int count = Math.Min(Width, width - at);
            for (int column = 0; column < count; column++)
                columns[left + at + column].CopyTo(top, square.Slice(column * line, height));
            Transposition.Run(square, line, strip[at..], width, count, height);
        }
        var target = tensor.AsSpan()[(top * columns.Length + left)..];
        if (strips == 1)
            Streaming.Copy(strip, target[..strip.Length]);
        else
            for (int row = 0; row < height; row++)
                Streaming.Copy(strip.Slice(row * width, width), target.Slice(row * columns.Length, width));
        ArrayPool<float>.Shared.Return(memory);
    }
}
