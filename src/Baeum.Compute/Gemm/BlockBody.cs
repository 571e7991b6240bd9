using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Computes one block of C: all of k, then bias and activation.</summary>
/// <remarks>A block that ends in a part of a register, or whose C is transposed, is computed in scratch memory and copied.</remarks>
internal readonly unsafe struct BlockBody<TVector, TWide, TActivation>(Product product, Grid grid, Packing packing, Epilogue<TActivation> epilogue) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TActivation : struct, IUnaryOp
{
    public void Run(int part)
    {
        grid.Block(part, out int row, out int endRow, out int column, out int endColumn);
        int rows = endRow - row, columns = endColumn - column;
        if (!product.IsTransposed && columns % TWide.Count == 0)
        {
            float* c = product.C + row * product.RowC + column;
            Multiply(row, rows, column, endColumn, c, product.RowC);
            epilogue.Apply(c, product.RowC, rows, columns, column);
            return;
        }
        int width = (columns + TWide.Count - 1) / TWide.Count * TWide.Count;
        var block = Pool.Rent(rows * width);
        fixed (float* memory = block.Span)
        {
            var scratch = new Scratch(product, row, rows, column, columns);
            if (product.Accumulate)
                scratch.Load(memory, width);
            Multiply(row, rows, column, endColumn, memory, width);
            scratch.Save(memory, width);
        }
        Pool.Return(block);
        if (product.IsTransposed)
            epilogue.Apply(product.C + column * product.RowC + row, product.RowC, columns, rows, row);
        else
            epilogue.Apply(product.C + row * product.RowC + column, product.RowC, rows, columns, column);
    }

    private void Multiply(int row, int rows, int column, int endColumn, float* c, nint rowC)
    {
        float* x = product.X + row * product.RowX;
        for (int step = 0; step < product.K; step += Gemm.BlockK)
        {
            int steps = Math.Min(Gemm.BlockK, product.K - step);
            float* target = c;
            for (int j = column, width; j < endColumn; j += width, target += width)
            {
                int registers = Strip.Registers(endColumn - j, TWide.Count);
                width = registers * TWide.Count;
                bool packed = j >= packing.First;
                float* y = packed ? packing.Strip(j, step, width) : product.Y + step * product.StepY + j;
                nint stepY = packed ? width : product.StepY;
                bool add = product.Accumulate || step > 0;
                if (registers == 3)
                    Panels<Three>(x + step * product.StepX, rows, y, stepY, steps, target, rowC, add);
                else if (registers == 2)
                    Panels<Two>(x + step * product.StepX, rows, y, stepY, steps, target, rowC, add);
                else
                    Panels<One>(x + step * product.StepX, rows, y, stepY, steps, target, rowC, add);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Panels<TColumns>(float* x, int rows, float* y, nint stepY, int steps, float* c, nint rowC, bool add) where TColumns : struct, ISize
    {
        if (TWide.Rows == 8)
            Panel<Eight, TColumns>(ref x, ref rows, y, stepY, steps, ref c, rowC, add);
        Panel<Four, TColumns>(ref x, ref rows, y, stepY, steps, ref c, rowC, add);
        Panel<Two, TColumns>(ref x, ref rows, y, stepY, steps, ref c, rowC, add);
        Panel<One, TColumns>(ref x, ref rows, y, stepY, steps, ref c, rowC, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Panel<TRows, TColumns>(ref float* x, ref int rows, float* y, nint stepY, int steps, ref float* c, nint rowC, bool add)
        where TRows : struct, ISize
        where TColumns : struct, ISize
    {
        for (; rows >= TRows.Value; rows -= TRows.Value, x += TRows.Value * product.RowX, c += TRows.Value * rowC)
            Tile.Run<TVector, TWide, TRows, TColumns>(x, product.RowX, product.StepX, y, stepY, steps, c, rowC, add);
    }
}
