using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>One part of <see cref="Reduce.MeanVariance(ReadOnlySpan{float}, int, int, int, Span{double}, Span{double})"/>: per column <c>Σ d</c> and <c>Σ d²</c>, d = x − (first row of the group).</summary>
/// <remarks>The shift keeps the variance exact where the mean is large beside it, in one pass. Results go to <c>partial[chunk, outer, inner]</c>, all sums before all squares.</remarks>
internal readonly unsafe struct MomentsBody(Slab slab, float* x, double* partial) : IParallelBody
{
    public void Run(int part)
    {
        slab.Part(part, out var outer, out var rows, out var columns, out int chunk);
        for (int o = outer.First; o < outer.End; o++)
        {
            double* sums = partial + (2L * chunk * slab.Results) + (long)o * slab.Inner + columns.First;
            float* shift = x + (long)o * slab.N * slab.Inner + columns.First;
            float* first = shift + (long)rows.First * slab.Inner;
            if (slab.Inner == 1)
                Run(first, *shift, rows.End - rows.First, sums, sums + slab.Results);
            else
                Columns(first, shift, slab.Inner, rows.End - rows.First, columns.End - columns.First, sums, sums + slab.Results);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run(float* x, double shift, int n, double* sum, double* squares)
    {
        var s = new Vector<double>(shift);
        Vector<double> sum0 = default, sum1 = default, squares0 = default, squares1 = default;
        int i = 0;
        for (; i <= n - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Widen(Vector.Load(x + i), out var a, out var b);
            a -= s;
            b -= s;
            sum0 += a;
            sum1 += b;
            squares0 += a * a;
            squares1 += b * b;
        }
        (*sum, *squares) = (Vector.Sum(sum0 + sum1), Vector.Sum(squares0 + squares1));
        for (; i < n; i++)
        {
            double d = x[i] - shift;
            *sum += d;
            *squares += d * d;
        }
    }

    /// <summary>One row after the other, as memory likes to be read; shift and results are aligned and stay in the first cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Columns(float* x, float* first, nint rowX, int rows, int columns, double* sums, double* squares)
    {
        const int Most = Slab.MostColumns;
        double* memory = stackalloc double[3 * Most + Slab.Line];
        double* shift = Slab.Aligned(memory), sum = shift + Most, square = sum + Most;
        for (int j = 0; j < columns; j++)
            (shift[j], sum[j], square[j]) = (first[j], 0, 0);
        for (int r = 0; r < rows; r++, x += rowX)
        {
            int j = 0;
            for (; j <= columns - Vector<float>.Count; j += Vector<float>.Count)
            {
                Vector.Widen(Vector.Load(x + j), out var a, out var b);
                int k = j + Vector<double>.Count;
                a -= Vector.Load(shift + j);
                b -= Vector.Load(shift + k);
                (Vector.Load(sum + j) + a).Store(sum + j);
                (Vector.Load(sum + k) + b).Store(sum + k);
                (Vector.Load(square + j) + a * a).Store(square + j);
                (Vector.Load(square + k) + b * b).Store(square + k);
            }
            for (; j < columns; j++)
            {
                double d = x[j] - shift[j];
                sum[j] += d;
                square[j] += d * d;
            }
        }
        new Span<double>(sum, columns).CopyTo(new Span<double>(sums, columns));
        new Span<double>(square, columns).CopyTo(new Span<double>(squares, columns));
    }
}
