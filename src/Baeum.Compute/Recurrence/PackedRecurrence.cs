namespace Baeum.Compute;

/// <summary>The weights in the order in which <see cref="TileProduct{TVector, TWide}"/> reads them, packed once for all steps.</summary>
internal readonly unsafe struct PackedRecurrence<TVector, TWide>(RecurrentSize size, float* memory)
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    /// <summary>Operands of x to columns, forward; columns to inputs, backward.</summary>
    public float* Input => memory;

    /// <summary>Operands of h to columns, forward; columns to units, backward.</summary>
    public float* State => Input + InputFloats(size);

    /// <summary>r · h to the candidate's column, forward; the other way, backward.</summary>
    public float* Reset => State + StateFloats(size);

    /// <summary>Floats that the packed weights take, in either direction.</summary>
    public static int Floats(in RecurrentSize size) => checked(InputFloats(size) + StateFloats(size) + size.Padded * size.Padded);

    /// <summary>Packs for the way forward.</summary>
    public void PackForward(in RecurrentWeights weights)
    {
        TileProduct<TVector, TWide>.Pack(weights.Input, size.InputWidth, size.Inputs + 1, size.InputWidth, Input);
        TileProduct<TVector, TWide>.Pack(weights.State, size.StateWidth, size.StateOperands, size.StateWidth, State);
        if (size.Resets)
            TileProduct<TVector, TWide>.Pack(weights.Reset, size.Padded, size.Units, size.Padded, Reset);
    }

    /// <summary>Packs the transposed weights, for the way back.</summary>
    public void PackBackward(in RecurrentWeights weights, bool needsX)
    {
        if (needsX)
            PackTransposed(weights.Input, size.Inputs, size.InputWidth, size.PaddedInputs, Input);
        PackTransposed(weights.State + (size.StateOperands - size.Units) * size.StateWidth, size.Units, size.StateWidth, size.Padded, State);
        if (size.Resets)
            PackTransposed(weights.Reset, size.Units, size.Padded, size.Padded, Reset);
    }

    private static void PackTransposed(float* source, int rows, int columns, int paddedRows, float* packed)
    {
        var block = Pool.Rent(checked(columns * paddedRows));
        fixed (float* transposed = block.Span)
        {
            block.Span.Clear();
            Transposition.Run(source, columns, transposed, paddedRows, rows, columns);
            TileProduct<TVector, TWide>.Pack(transposed, paddedRows, columns, paddedRows, packed);
        }
        Pool.Return(block);
    }

    private static int InputFloats(in RecurrentSize size) => checked(Math.Max(size.Inputs + 1, size.PaddedInputs) * size.InputWidth);

    private static int StateFloats(in RecurrentSize size) => checked(Math.Max(size.StateOperands, size.Padded) * size.StateWidth);
}
