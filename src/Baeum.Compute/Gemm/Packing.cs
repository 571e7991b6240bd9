using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Columns of Y copied strip by strip, so that the kernel reads them in one run. Missing columns of the last register are 0.</summary>
internal readonly unsafe struct Packing
{
    private readonly float* _packed;
    private readonly int _steps;

    /// <summary>The first packed column; those before it are read where they lie.</summary>
    public readonly int First;

    public Packing(float* packed, int first, int steps)
    {
        _packed = packed;
        (First, _steps) = (first, steps);
    }

    /// <summary>Where step <paramref name="step"/> of the strip at <paramref name="column"/> stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* Strip(int column, int step, int width) => _packed + (nint)(column - First) * _steps + (nint)step * width;
}

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
            if (lanes == width && product.LaneY == 1)
                CopyRows(source, target, steps, width / TWide.Count);
            else
                CopyLanes(source, target, steps, width, lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyRows(float* source, float* target, int steps, int registers)
    {
        for (int p = 0; p < steps; p++, source += product.StepY)
            for (int r = 0; r < registers; r++, target += TWide.Count)
                TWide.Store(TWide.Load(source + r * TWide.Count), target);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyLanes(float* source, float* target, int steps, int width, int lanes)
    {
        for (int j = 0; j < width; j++)
            for (int p = 0; p < steps; p++)
                target[(nint)p * width + j] = j < lanes ? source[p * product.StepY + j * product.LaneY] : 0f;
    }
}
