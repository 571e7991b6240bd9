using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>One row times a large matrix, for a block of columns: reads the matrix once, in long runs, four rows at a time; the sums stay in the first cache.</summary>
internal readonly unsafe struct RowBody<TVector, TWide, TActivation>(Product product, Epilogue<TActivation> epilogue) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TActivation : struct, IUnaryOp
{
    /// <summary>Most columns of a part.</summary>
    private const int MostColumns = 512;

    /// <summary>Numbers in the matrix from which on this is faster than tiles: what does not fit into the second cache.</summary>
    private const long Worth = 1 << 18;

    /// <summary>Columns of a part: long runs of memory, but something for several threads.</summary>
    private int Columns => product.N > 2 * MostColumns ? MostColumns : MostColumns / 2;

    public int Parts => (product.N + Columns - 1) / Columns;

    /// <summary>Whether the product is one row times a large matrix that lies in rows.</summary>
    public static bool Fits(in Product product) => product.M == 1 && product.LaneY == 1 && product.Size >= Worth;

    public void Run(int part)
    {
        int column = part * Columns, columns = Math.Min(Columns, product.N - column);
        float* sums = stackalloc float[MostColumns];
        float* c = product.C + column;
        for (int step = 0; step < product.K; step += Gemm.BlockK)
        {
            new Span<float>(sums, columns).Clear();
            AddRows(step, Math.Min(product.K, step + Gemm.BlockK), product.Y + column, columns, sums);
            if (step > 0 || product.Accumulate)
                Loops.Binary(new Add(), c, sums, c, columns);
            else
                Loops.Unary(new Identity(), sums, c, columns);
        }
        epilogue.Apply(c, 0, 1, columns, column);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRows(int step, int end, float* y, int columns, float* sums)
    {
        float* x = product.X;
        nint row = product.StepY;
        for (; step <= end - 4; step += 4)
        {
            float x0 = x[step * product.StepX], x1 = x[(step + 1) * product.StepX], x2 = x[(step + 2) * product.StepX], x3 = x[(step + 3) * product.StepX];
            TVector v0 = TWide.Repeat(x0), v1 = TWide.Repeat(x1), v2 = TWide.Repeat(x2), v3 = TWide.Repeat(x3);
            float* y0 = y + step * row, y2 = y0 + 2 * row;
            int j = 0;
            for (; j <= columns - TWide.Count; j += TWide.Count)
            {
                var s = TWide.MultiplyAdd(v0, TWide.Load(y0 + j), TWide.Load(sums + j));
                s = TWide.MultiplyAdd(v1, TWide.Load(y0 + row + j), s);
                s = TWide.MultiplyAdd(v2, TWide.Load(y2 + j), s);
                TWide.Store(TWide.MultiplyAdd(v3, TWide.Load(y2 + row + j), s), sums + j);
            }
            for (; j < columns; j++)
            {
                float s = MathF.FusedMultiplyAdd(x0, y0[j], sums[j]);
                s = MathF.FusedMultiplyAdd(x2, y2[j], MathF.FusedMultiplyAdd(x1, y0[row + j], s));
                sums[j] = MathF.FusedMultiplyAdd(x3, y2[row + j], s);
            }
        }
        for (; step < end; step++)
            for (int j = 0; j < columns; j++)
                sums[j] = MathF.FusedMultiplyAdd(x[step * product.StepX], y[step * row + j], sums[j]);
    }
}
