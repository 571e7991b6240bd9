using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Copies a block between scratch memory [rows, width] and its place in C.</summary>
internal readonly unsafe struct CopyOut(Product product, int row, int rows, int column, int columns)
{
    /// <summary>C to scratch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void In(float* scratch, int width)
    {
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                scratch[i * width + j] = *At(row + i, column + j);
    }

    /// <summary>Scratch to C.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Out(float* scratch, int width)
    {
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                *At(row + i, column + j) = scratch[i * width + j];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float* At(int i, int j) => product.IsTransposed ? product.C + j * product.RowC + i : product.C + i * product.RowC + j;
}
