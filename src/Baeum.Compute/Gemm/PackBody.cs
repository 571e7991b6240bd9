using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Packs one block of columns and one block of k.</summary>
internal readonly unsafe struct PackBody<TVector, TWide>(Product product, Grid grid, Packing packing) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    private int StepBlocks => (product.K + Gemm.BlockK - 1) / Gemm.BlockK;

    public int Parts => (grid.Across - packing.First / grid.BlockColumns) * StepBlocks;

    public void Run(int part)
    {
        int step = part % StepBlocks * Gemm.BlockK, steps = Math.Min(Gemm.BlockK, product.K - step);
        int column = (packing.First / grid.BlockColumns + part / StepBlocks) * grid.BlockColumns, end = Math.Min(product.N, column + grid.BlockColumns);
        for (int width; column < end; column += width)
        {
            width = Strip.Registers(end - column, TWide.Count) * TWide.Count;
            if (column < packing.First)
                continue;
            float* source = product.Y + step * product.StepY + column * product.LaneY;
            float* target = packing.Strip(column, step, width);
            int lanes = Math.Min(width, end - column);
            if (product.LaneY == 1)
                CopyRows(source, target, steps, width, lanes);
            else
                CopyLanes(source, target, steps, width, lanes);
        }
    }

    /// <summary>Whole registers, whose surplus lanes hold the start of the next row; in the last rows, where there is none, number by number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyRows(float* source, float* target, int steps, int width, int lanes)
    {
        float* end = product.Y + (product.K - 1) * product.StepY + product.N;
        for (int p = 0; p < steps; p++, source += product.StepY, target += width)
        {
            if (source + width <= end)
            {
                for (int j = 0; j < width; j += TWide.Count)
                    TWide.Store(TWide.Load(source + j), target + j);
            }
            else
            {
                for (int j = 0; j < width; j++)
                    target[j] = j < lanes ? source[j] : 0f;
            }
        }
    }

    private void CopyLanes(float* source, float* target, int steps, int width, int lanes)
    {
        if (lanes < width)
            new Span<float>(target, steps * width).Clear();
        Transposition.Run(source, product.LaneY, target, width, lanes, steps);
    }
}
