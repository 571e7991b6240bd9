namespace Baeum.Compute;

/// <summary>Some columns of the gradients of large weights: operands of all steps, transposed, times the gradients of the sums, tile after tile and chunk after chunk.</summary>
internal readonly unsafe struct WeightsBody<TVector, TWide>(RecurrentSize size, float* kept, float* sums, RecurrentWeights target) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    private const int Columns = 96;

    private int InputParts => Parts(size.InputWidth);

    private int StateParts => Parts(size.StateWidth);

    /// <summary>Parts of all products.</summary>
    public int Count => InputParts + StateParts + (size.Resets ? Parts(size.Padded) : 0);

    public void Run(int part)
    {
        if (part < InputParts)
            Run(part * Columns, size.InputWidth, 0, size.Inputs + 1, target.Input, 0);
        else if ((part -= InputParts) < StateParts)
            Run(part * Columns, size.StateWidth, size.StateOperand, size.StateOperands, target.State, size.StateStart);
        else
            Run((part - StateParts) * Columns, size.Padded, size.Inputs + 1 + size.Padded, size.Units, target.Reset, 0);
    }

    private static int Parts(int width) => (width + Columns - 1) / Columns;

    private void Run(int column, int width, int operand, int operands, float* gradient, int start)
    {
        int columns = Math.Min(Columns, width - column), most = size.Chunk * size.TileRows;
        var block = Pool.Rent(most * columns);
        fixed (float* packed = block.Span)
            for (int row = 0; row < size.Batch; row += size.TileRows)
            {
                int rows = Math.Min(size.TileRows, size.Batch - row), all = rows * size.Steps;
                float* x = RecurrentMemory.OfTile(size, kept, row).Operands + operand, dz = sums + (nint)row * size.Steps * size.Width + start + column;
                for (int i = 0; i < all; i += most)
                {
                    int k = Math.Min(most, all - i);
                    TileProduct<TVector, TWide>.Pack(dz + (nint)i * size.Width, size.Width, k, columns, packed);
                    TileProduct<TVector, TWide>.Packed(x + (nint)i * size.Row, 1, size.Row, operands, packed, k, columns, gradient + column, width, add: row + i > 0);
                }
            }
        Pool.Return(block);
    }
}
