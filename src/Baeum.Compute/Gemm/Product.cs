namespace Baeum.Compute;

/// <summary>A product as the kernel sees it: <c>C (+)= X · Y</c> with x[i, p] at <c>X[i · RowX + p · StepX]</c> and y[p, j] at <c>Y[p · StepY + j · LaneY]</c>.</summary>
/// <remarks>Numbers of X are read one at a time, so X may lie in memory in any order. Y is read by registers: where LaneY is not 1 it is packed first.</remarks>
internal readonly unsafe struct Product
{
    public readonly float* X, Y, C;
    public readonly nint RowX, StepX, StepY, LaneY, RowC;
    public readonly int M, N, K;

    /// <summary>Add to C instead of overwriting it.</summary>
    public readonly bool Accumulate;

    /// <summary>c[i, j] stands at <c>C[j · RowC + i]</c> instead of <c>C[i · RowC + j]</c>.</summary>
    public readonly bool IsTransposed;

    public Product(float* a, float* b, float* c, int m, int n, int k, bool transposeA, bool transposeB, bool accumulate)
    {
        nint rowA = transposeA ? 1 : k, stepA = transposeA ? m : 1;
        nint stepB = transposeB ? 1 : n, laneB = transposeB ? k : 1;
        // Cᵀ = Bᵀ · Aᵀ is computed where packing A and transposing C is less work than packing B.
        IsTransposed = transposeB && (transposeA || (long)m * k + (long)m * n < (long)n * k);
        X = IsTransposed ? b : a;
        Y = IsTransposed ? a : b;
        C = c;
        (RowX, StepX) = IsTransposed ? (laneB, stepB) : (rowA, stepA);
        (StepY, LaneY) = IsTransposed ? (stepA, rowA) : (stepB, laneB);
        (M, N) = IsTransposed ? (n, m) : (m, n);
        (RowC, K, Accumulate) = (n, k, accumulate);
    }

    private Product(in Product whole, int firstColumn, int columns, int firstStep, int steps)
    {
        this = whole;
        X += firstStep * StepX;
        Y += firstStep * StepY + firstColumn * LaneY;
        C += IsTransposed ? firstColumn * RowC : firstColumn;
        (N, K) = (columns, steps);
        Accumulate |= firstStep > 0;
    }

    /// <summary>Some columns and some steps of k; all steps but the first are added to C.</summary>
    public Product Slice(int firstColumn, int columns, int firstStep, int steps) => new(this, firstColumn, columns, firstStep, steps);

    private Product(in Product first, nint moveA, nint moveB, nint moveC)
    {
        this = first;
        X += IsTransposed ? moveB : moveA;
        Y += IsTransposed ? moveA : moveB;
        C += moveC;
    }

    /// <summary>The product of other matrices of the same sizes.</summary>
    public Product Move(nint moveA, nint moveB, nint moveC) => new(this, moveA, moveB, moveC);

    /// <summary>Multiplications with addition.</summary>
    public long Size => (long)M * N * K;
}
