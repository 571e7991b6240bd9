using System.Numerics;
using System.Runtime.CompilerServices;

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

    /// <summary>dx = dy · a + w · ((x - mean) · b + c); w [rows] may be empty: 1. dx may be dy itself.</summary>
    public static void Gradient(
        ReadOnlySpan<float> x, ReadOnlySpan<float> dy, int n, ReadOnlySpan<float> mean, ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, ReadOnlySpan<float> w, Span<float> dx)
    {
        fixed (float* px = x, pdy = dy, pm = mean, pa = a, pb = b, pc = c, pw = w, pdx = dx)
            Rows.For(n == 0 ? 0 : x.Length / n, n, new GradientRow(px, pdy, pm, pa, pb, pc, w.IsEmpty ? null : pw, pdx, n));
    }

    private readonly struct NormalizeRow(float* x, float* mean, float* scale, float* shift, float* y, int n) : IRowBody
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int row)
        {
            float* source = x + (long)row * n, target = y + (long)row * n;
            int i = 0;
            for (; i <= n - Vector<float>.Count; i += Vector<float>.Count)
            {
                var value = Vector.Load(source + i) - Vector.Load(mean + i);
                if (scale is not null)
                    value *= Vector.Load(scale + i);
                if (shift is not null)
                    value += Vector.Load(shift + i);
                value.Store(target + i);
            }
            for (; i < n; i++)
                target[i] = (source[i] - mean[i]) * (scale is null ? 1f : scale[i]) + (shift is null ? 0f : shift[i]);
        }
    }

    private readonly struct GradientRow(float* x, float* dy, float* mean, float* a, float* b, float* c, float* w, float* dx, int n) : IRowBody
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int row)
        {
            float* source = x + (long)row * n, gradient = dy + (long)row * n, target = dx + (long)row * n;
            float weight = w is null ? 1f : w[row];
            int i = 0;
            for (; i <= n - Vector<float>.Count; i += Vector<float>.Count)
            {
                var shift = (Vector.Load(source + i) - Vector.Load(mean + i)) * Vector.Load(b + i) + Vector.Load(c + i);
                (Vector.Load(gradient + i) * Vector.Load(a + i) + shift * weight).Store(target + i);
            }
            for (; i < n; i++)
                target[i] = gradient[i] * a[i] + ((source[i] - mean[i]) * b[i] + c[i]) * weight;
        }
    }
}
