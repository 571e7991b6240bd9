using System.Numerics.Tensors;

namespace Baeum.Nn;

/// <summary>Kernels of batch normalisation on x [rows, n]: every column has its own mean and factors.</summary>
internal static unsafe class Columns
{
    /// <summary>y = (x - mean) · scale + shift; scale and shift may be empty: 1 and 0.</summary>
    public static void Normalize(ReadOnlySpan<float> x, int n, ReadOnlySpan<float> mean, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift, Span<float> y)
    {
        fixed (float* px = x, pm = mean, ps = scale, pt = shift, py = y)
            Rows.For(n == 0 ? 0 : x.Length / n, n, new NormalizeRow(px, pm, scale.IsEmpty ? null : ps, shift.IsEmpty ? null : pt, py, n));
    }

    /// <summary>dx = dy · a + w · ((x - mean) · b + c); w [rows] may be empty: 1.</summary>
    public static void Gradient(
        ReadOnlySpan<float> x, ReadOnlySpan<float> dy, int n, ReadOnlySpan<float> mean, ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, ReadOnlySpan<float> w, Span<float> dx)
    {
        fixed (float* px = x, pdy = dy, pm = mean, pa = a, pb = b, pc = c, pw = w, pdx = dx)
            Rows.For(n == 0 ? 0 : x.Length / n, n, new GradientRow(px, pdy, pm, pa, pb, pc, w.IsEmpty ? null : pw, pdx, n));
    }

    private readonly struct NormalizeRow(float* x, float* mean, float* scale, float* shift, float* y, int n) : IRowBody
    {
        public void Run(int row)
        {
            var target = new Span<float>(y + (long)row * n, n);
            TensorPrimitives.Subtract(new ReadOnlySpan<float>(x + (long)row * n, n), new ReadOnlySpan<float>(mean, n), target);
            if (scale is not null)
                TensorPrimitives.Multiply(target, new ReadOnlySpan<float>(scale, n), target);
            if (shift is not null)
                TensorPrimitives.Add(target, new ReadOnlySpan<float>(shift, n), target);
        }
    }

    private readonly struct GradientRow(float* x, float* dy, float* mean, float* a, float* b, float* c, float* w, float* dx, int n) : IRowBody
    {
        public void Run(int row)
        {
            var source = new ReadOnlySpan<float>(dy + (long)row * n, n);
            var target = new Span<float>(dx + (long)row * n, n);
            TensorPrimitives.Subtract(new ReadOnlySpan<float>(x + (long)row * n, n), new ReadOnlySpan<float>(mean, n), target);
            TensorPrimitives.MultiplyAdd(target, new ReadOnlySpan<float>(b, n), new ReadOnlySpan<float>(c, n), target);
            if (w is not null)
                TensorPrimitives.Multiply(target, w[row], target);
            TensorPrimitives.MultiplyAdd(source, new ReadOnlySpan<float>(a, n), target, target);
        }
    }
}
