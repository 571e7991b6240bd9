using System.Numerics.Tensors;

namespace Baeum.Nn;

/// <summary>Repeats x [outer, inner] along an axis between the two: y [outer, count, inner] = x · factor.</summary>
internal static unsafe class Spread
{
    public static void Copy(ReadOnlySpan<float> x, Reduction shape, float factor, Span<float> y)
    {
        fixed (float* px = x, py = y)
            if (shape.Inner == 1)
                Rows.For(shape.Outer, shape.Count, new FillRow(px, py, shape.Count, factor));
            else
                Rows.For(shape.Outer * shape.Count, shape.Inner, new CopyRow(px, py, shape.Count, shape.Inner, factor));
    }

    private readonly struct FillRow(float* x, float* y, int count, float factor) : IRowBody
    {
        public void Run(int row) => new Span<float>(y + (long)row * count, count).Fill(x[row] * factor);
    }

    private readonly struct CopyRow(float* x, float* y, int count, int inner, float factor) : IRowBody
    {
        public void Run(int row) => TensorPrimitives.Multiply(new ReadOnlySpan<float>(x + row / count * (long)inner, inner), factor, new Span<float>(y + (long)row * inner, inner));
    }
}
