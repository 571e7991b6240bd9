using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Reductions. An array is seen as x [outer, n, inner] and reduced over n to y [outer, inner]. Sums are taken in double; the order depends on the shape alone.</summary>
public static unsafe partial class Reduce
{
    /// <summary><c>y[o, i] = Σⱼ x[o, j, i]</c>; 0 for n = 0.</summary>
    public static void Sum(ReadOnlySpan<float> x, int outer, int n, int inner, Span<float> y) => Axis<SumFold>(x, outer, n, inner, y, 1);

    /// <summary><c>y[o, i] = Σⱼ x[o, j, i] / n</c>; NaN for n = 0.</summary>
    public static void Mean(ReadOnlySpan<float> x, int outer, int n, int inner, Span<float> y) => Axis<SumFold>(x, outer, n, inner, y, n);

    /// <summary>The largest; NaN if one is; −∞ for n = 0.</summary>
    public static void Max(ReadOnlySpan<float> x, int outer, int n, int inner, Span<float> y) => Axis<MaxFold>(x, outer, n, inner, y, 1);

    /// <summary>The smallest; NaN if one is; ∞ for n = 0.</summary>
    public static void Min(ReadOnlySpan<float> x, int outer, int n, int inner, Span<float> y) => Axis<MinFold>(x, outer, n, inner, y, 1);

    /// <summary><c>Σ x</c></summary>
    public static double Sum(ReadOnlySpan<float> x) => All<SumFold>(x);

    /// <summary>The largest value; NaN if there is one; −∞ of nothing.</summary>
    public static float Max(ReadOnlySpan<float> x) => (float)All<MaxFold>(x);

    /// <summary>The smallest value; NaN if there is one; ∞ of nothing.</summary>
    public static float Min(ReadOnlySpan<float> x) => (float)All<MinFold>(x);

    private static double All<TFold>(ReadOnlySpan<float> x) where TFold : struct, IFold
    {
        if (x.IsEmpty)
            return TFold.Empty;
        double result;
        Fold<TFold>(x, new Slab(1, x.Length, 1), &result);
        return result;
    }

    private static void Axis<TFold>(ReadOnlySpan<float> x, int outer, int n, int inner, Span<float> y, double divisor) where TFold : struct, IFold
    {
        CheckShape(x.Length, outer, n, inner, y.Length);
        if (y.IsEmpty)
            return;
        var slab = new Slab(outer, n, inner);
        var block = Pool.Rent(checked(2 * y.Length));
        fixed (float* memory = block.Span)
        {
            double* results = (double*)memory;
            Fold<TFold>(x, slab, results);
            for (int i = 0; i < y.Length; i++)
                y[i] = (float)(results[i] / divisor);
        }
        Pool.Return(block);
    }

    /// <summary>Folds all parts, then the chunks in order.</summary>
    private static void Fold<TFold>(ReadOnlySpan<float> x, Slab slab, double* results) where TFold : struct, IFold
    {
        fixed (float* px = x)
        {
            if (slab.Chunks == 1)
            {
                Threads.For(slab.Parts, new FoldBody<TFold>(slab, px, results));
                return;
            }
            var block = Pool.Rent(checked(2 * slab.Chunks * slab.Results));
            fixed (float* memory = block.Span)
            {
                double* partial = (double*)memory;
                Threads.For(slab.Parts, new FoldBody<TFold>(slab, px, partial));
                Join<TFold>(partial, slab, slab.Results, results);
            }
            Pool.Return(block);
        }
    }

    /// <summary>Folds what the chunks of a slab left, [chunk, result] with <paramref name="stride"/> from chunk to chunk, in their order.</summary>
    private static void Join<TFold>(double* partial, Slab slab, int stride, double* results) where TFold : struct, IFold
    {
        for (int i = 0; i < slab.Results; i++)
        {
            double result = partial[i];
            for (int chunk = 1; chunk < slab.Chunks; chunk++)
                result = TFold.Fold(result, partial[(long)chunk * stride + i]);
            results[i] = result;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CheckShape(int length, int outer, int n, int inner, int results)
    {
        if ((outer | n | inner) < 0 || (long)outer * n * inner != length || (long)outer * inner != results)
            throw new ArgumentException($"Reduce: [{outer}, {n}, {inner}] → [{outer}, {inner}] does not fit {length} values and {results} results.");
    }
}
