using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary><c>y = T x Tᵀ</c> for a square x of registers: first every column, then every row.</summary>
internal static unsafe class SquareTransform
{
    /// <summary>Elements of the largest square.</summary>
    public const int Elements = 36;

    /// <summary>Element (i, j) stands at <c>x + i · rowX + j · columnX</c>, and likewise in y.</summary>
    /// <param name="between">Room for <see cref="Elements"/> registers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TVector, TWide, TTransform>(float* x, nint rowX, nint columnX, float* y, nint rowY, nint columnY, float* between)
        where TVector : struct
        where TWide : struct, IWide<TVector>
        where TTransform : struct, ITransform<TVector, TWide>
    {
        nint row = TTransform.In * TWide.Count;
        for (int j = 0; j < TTransform.In; j++)
            TTransform.Run(x + j * columnX, rowX, between + j * TWide.Count, row);
        for (int i = 0; i < TTransform.Out; i++)
            TTransform.Run(between + i * row, TWide.Count, y + i * rowY, columnY);
    }
}
