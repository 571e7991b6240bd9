namespace Baeum.Compute;

/// <summary>Matrix products, row-major: <c>C = op(A) · op(B)</c>. Shape: [m, k] · [k, n] → [m, n].</summary>
/// <remarks>
/// Every element is made by one sequence of operations that depends on k alone, so a row has the same bits in any batch and on any number of threads:
/// k is cut into blocks of <see cref="BlockK"/>; in a block <c>s = fma(a, b, s)</c> runs from 0 in the order of k; the blocks are added in order (to C's old value where it accumulates), then the bias; then the activation.
/// </remarks>
public static class Gemm
{
    /// <summary>Length of a block of k.</summary>
    public const int BlockK = 256;

    /// <summary><c>C = op(A) · op(B)</c>, or <c>C += op(A) · op(B)</c>. A is [m, k], or stored [k, m] if transposed; B is [k, n], or stored [n, k] if transposed. C must not overlap A or B.</summary>
    public static void Multiply(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int m, int n, int k, bool transposeA = false, bool transposeB = false, bool accumulate = false)
    {
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
            {
                float total = accumulate ? c[i * n + j] : 0f;
                for (int start = 0; start < k; start += BlockK)
                {
                    float sum = 0;
                    for (int p = start; p < Math.Min(k, start + BlockK); p++)
                        sum = MathF.FusedMultiplyAdd(transposeA ? a[p * m + i] : a[i * k + p], transposeB ? b[j * k + p] : b[p * n + j], sum);
                    total = start == 0 && !accumulate ? sum : total + sum;
                }
                c[i * n + j] = total;
            }
    }

    /// <summary><c>C = activation(op(A) · op(B) + bias)</c>; bias: [n] or empty.</summary>
    public static void Multiply<TActivation>(
        TActivation activation, ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> bias, Span<float> c, int m, int n, int k,
        bool transposeA = false, bool transposeB = false)
        where TActivation : struct, IUnaryOp
    {
        Multiply(a, b, c, m, n, k, transposeA, transposeB);
        for (int i = 0; i < m; i++)
        {
            var row = c.Slice(i * n, n);
            if (!bias.IsEmpty)
                Elementwise.Map(new Add(), row, bias, row);
            Elementwise.Map(activation, row, row);
        }
    }

    /// <summary>Independent products <c>C[i] = op(A[i]) · op(B[i])</c> for i in 0 … batch − 1. A stride is the distance between one matrix and the next; 0 repeats the same one (not for C).</summary>
    public static void Batched(
        ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> b, int strideB, Span<float> c, int strideC, int batch, int m, int n, int k,
        bool transposeA = false, bool transposeB = false, bool accumulate = false)
    {
        for (int i = 0; i < batch; i++)
            Multiply(a.Slice(i * strideA, m * k), b.Slice(i * strideB, k * n), c.Slice(i * strideC, m * n), m, n, k, transposeA, transposeB, accumulate);
    }
}
