using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>One part of a reduction: results of its columns go to <c>partial[chunk, outer, inner]</c>.</summary>
internal readonly unsafe struct FoldBody<TFold>(Slab slab, float* x, double* partial) : IParallelBody where TFold : struct, IFold
{
    public void Run(int part)
    {
        slab.Part(part, out var outer, out var rows, out var columns, out int chunk);
        for (int o = outer.First; o < outer.End; o++)
        {
            double* results = partial + (long)chunk * slab.Results + (long)o * slab.Inner;
            float* source = x + ((long)o * slab.N + rows.First) * slab.Inner;
            if (slab.Inner == 1)
                *results = Run(source, rows.End - rows.First);
            else
                Columns(source + columns.First, slab.Inner, rows.End - rows.First, columns.End - columns.First, results + columns.First);
        }
    }

    /// <summary>Folds a run of numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Run(float* x, int n)
    {
        var empty = new Vector<double>(TFold.Empty);
        Vector<double> s0 = empty, s1 = empty, s2 = empty, s3 = empty;
        int i = 0;
        for (; i <= n - 2 * Vector<float>.Count; i += 2 * Vector<float>.Count)
        {
            Vector.Widen(Vector.Load(x + i), out var a, out var b);
            Vector.Widen(Vector.Load(x + i + Vector<float>.Count), out var c, out var d);
            s0 = TFold.Fold(s0, a);
            s1 = TFold.Fold(s1, b);
            s2 = TFold.Fold(s2, c);
            s3 = TFold.Fold(s3, d);
        }
        s0 = TFold.Fold(TFold.Fold(s0, s1), TFold.Fold(s2, s3));
        double result = TFold.Empty;
        for (int lane = 0; lane < Vector<double>.Count; lane++)
            result = TFold.Fold(result, s0[lane]);
        for (; i < n; i++)
            result = TFold.Fold(result, x[i]);
        return result;
    }

    /// <summary>Folds rows of numbers column by column, into aligned results that stay in the first cache.</summary>
    private static void Columns(float* x, nint rowX, int rows, int columns, double* results)
    {
        double* memory = stackalloc double[Slab.MostColumns + Slab.Line];
        double* sums = Slab.Aligned(memory);
        new Span<double>(sums, columns).Fill(TFold.Empty);
        Rows(x, rowX, rows, columns, sums);
        new Span<double>(sums, columns).CopyTo(new Span<double>(results, columns));
    }

    /// <summary>Folds rows of numbers into the results of their columns: one row after the other, as memory likes to be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows(float* x, nint rowX, int rows, int columns, double* sums)
    {
        int half = Vector<double>.Count;
        for (int r = 0; r < rows; r++, x += rowX)
        {
            int j = 0;
            for (; j <= columns - 2 * Vector<float>.Count; j += 2 * Vector<float>.Count)
            {
                Vector.Widen(Vector.Load(x + j), out var a, out var b);
                Vector.Widen(Vector.Load(x + j + Vector<float>.Count), out var c, out var d);
                double* s = sums + j;
                TFold.Fold(Vector.Load(s), a).Store(s);
                TFold.Fold(Vector.Load(s + half), b).Store(s + half);
                TFold.Fold(Vector.Load(s + 2 * half), c).Store(s + 2 * half);
                TFold.Fold(Vector.Load(s + 3 * half), d).Store(s + 3 * half);
            }
            for (; j < columns; j++)
                sums[j] = TFold.Fold(sums[j], x[j]);
        }
    }
}
