using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Compute;

/// <summary>Products of a few rows with the weights of eight outputs, and the gradients of these weights, in double: what a linear model of several classes does with each block of samples.</summary>
/// <remarks>Every sum is <c>s = fma(a, b, s)</c> in one order: over the features for scores, over the rows for gradients.</remarks>
public static unsafe class ClassPanel
{
    /// <summary>Outputs in a panel; rows come in multiples of it, too.</summary>
    public const int Width = 8;

    /// <summary><c>z = x · w</c>. Shape: [rows, features] · [features, 8] → [rows, 8], rows a multiple of 8.</summary>
    public static void Scores(ReadOnlySpan<double> x, ReadOnlySpan<double> w, Span<double> z, int features)
    {
        int rows = z.Length / Width;
        Check.SameLength(rows * features, x.Length);
        Check.SameLength(features * Width, w.Length);
        fixed (double* px = x, pw = w, pz = z)
            for (int i = 0; i + Width <= rows; i += Width)
                EightRows(px + (long)i * features, pw, pz + i * Width, features);
    }

    /// <summary><c>g += xᵀ · r</c>. Shape: [rows, features]ᵀ · [rows, 8] → [features, 8].</summary>
    public static void AddGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> r, Span<double> g, int features)
    {
        int rows = r.Length / Width;
        Check.SameLength(rows * features, x.Length);
        Check.SameLength(features * Width, g.Length);
        fixed (double* px = x, pr = r, pg = g)
        {
            int k = 0;
            for (; k + Width <= features; k += Width)
                EightFeatures(px + k, pr, pg + k * Width, rows, features);
            for (; k < features; k++)
            {
                var sum = Vector512.Load(pg + k * Width);
                for (int i = 0; i < rows; i++)
                    Add(px[(long)i * features + k], Vector512.Load(pr + i * Width), ref sum);
                sum.Store(pg + k * Width);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightRows(double* x, double* w, double* z, int n)
    {
        Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        for (double* end = x + n; x < end; x++, w += Width)
        {
            var b = Vector512.Load(w);
            Add(x[0], b, ref s0);
            Add(x[n], b, ref s1);
            Add(x[2L * n], b, ref s2);
            Add(x[3L * n], b, ref s3);
            Add(x[4L * n], b, ref s4);
            Add(x[5L * n], b, ref s5);
            Add(x[6L * n], b, ref s6);
            Add(x[7L * n], b, ref s7);
        }
        s0.Store(z);
        s1.Store(z + 8);
        s2.Store(z + 16);
        s3.Store(z + 24);
        s4.Store(z + 32);
        s5.Store(z + 40);
        s6.Store(z + 48);
        s7.Store(z + 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightFeatures(double* x, double* r, double* g, int rows, int n)
    {
        Vector512<double> s0 = Vector512.Load(g), s1 = Vector512.Load(g + 8), s2 = Vector512.Load(g + 16), s3 = Vector512.Load(g + 24);
        Vector512<double> s4 = Vector512.Load(g + 32), s5 = Vector512.Load(g + 40), s6 = Vector512.Load(g + 48), s7 = Vector512.Load(g + 56);
        for (int i = 0; i < rows; i++, x += n, r += Width)
        {
            var b = Vector512.Load(r);
            Add(x[0], b, ref s0);
            Add(x[1], b, ref s1);
            Add(x[2], b, ref s2);
            Add(x[3], b, ref s3);
            Add(x[4], b, ref s4);
            Add(x[5], b, ref s5);
            Add(x[6], b, ref s6);
            Add(x[7], b, ref s7);
        }
        s0.Store(g);
        s1.Store(g + 8);
        s2.Store(g + 16);
        s3.Store(g + 24);
        s4.Store(g + 32);
        s5.Store(g + 40);
        s6.Store(g + 48);
        s7.Store(g + 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(double a, Vector512<double> b, ref Vector512<double> sum) => sum = Vector512.FusedMultiplyAdd(Vector512.Create(a), b, sum);
}
