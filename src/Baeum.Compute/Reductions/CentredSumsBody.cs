using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>One part of <see cref="Reduce.CentredSums"/>. Results go to <c>partial[chunk, 2, inner]</c>, the sums before the products.</summary>
internal readonly unsafe struct CentredSumsBody(Slab slab, float* y, float* x, float* mean, double* partial) : IParallelBody
{
    public void Run(int part)
    {
        slab.Part(part, out _, out var rows, out var columns, out int chunk);
        long start = (long)rows.First * slab.Inner + columns.First;
        double* results = partial + 2L * chunk * slab.Inner + columns.First;
        Columns(y + start, x + start, mean + columns.First, slab.Inner, rows.End - rows.First, columns.End - columns.First, results, results + slab.Inner);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Columns(float* y, float* x, float* mean, nint step, int rows, int columns, double* sums, double* products)
    {
        new Span<double>(sums, columns).Clear();
        new Span<double>(products, columns).Clear();
        for (int r = 0; r < rows; r++, y += step, x += step)
        {
            int j = 0;
            for (; j <= columns - Vector<float>.Count; j += Vector<float>.Count)
            {
                int k = j + Vector<double>.Count;
                var value = Vector.Load(y + j);
                Vector.Widen(value, out var a, out var b);
                Vector.Widen(value * (Vector.Load(x + j) - Vector.Load(mean + j)), out var c, out var d);
                (Vector.Load(sums + j) + a).Store(sums + j);
                (Vector.Load(sums + k) + b).Store(sums + k);
                (Vector.Load(products + j) + c).Store(products + j);
                (Vector.Load(products + k) + d).Store(products + k);
            }
            for (; j < columns; j++)
            {
                sums[j] += y[j];
                products[j] += y[j] * (x[j] - mean[j]);
            }
        }
    }
}
