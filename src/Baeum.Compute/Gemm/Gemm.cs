using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Compute;

/// <summary>Matrix products, row-major: <c>C = op(A) · op(B)</c>. Shape: [m, k] · [k, n] → [m, n].</summary>
/// <remarks>
/// Every element is made by one sequence of operations that depends on k alone, so a row has the same bits in any batch, on any number of threads and with registers of any width:
/// k is cut into blocks of <see cref="BlockK"/>; in a block <c>s = fma(a, b, s)</c> runs from 0 in the order of k; the blocks are added in order, to C's old value first where it accumulates; then come the bias and the activation.
/// </remarks>
public static unsafe class Gemm
{
    /// <summary>Length of a block of k.</summary>
    public const int BlockK = 256;

    /// <summary><c>C = op(A) · op(B)</c>, or <c>C += op(A) · op(B)</c>. C must not overlap A or B.</summary>
    /// <param name="a">[m, k], or stored [k, m] if transposed.</param>
    /// <param name="b">[k, n], or stored [n, k] if transposed.</param>
    /// <param name="c">[m, n].</param>
    /// <param name="accumulate">Add to C instead of overwriting it.</param>
    public static void Multiply(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int m, int n, int k, bool transposeA = false, bool transposeB = false, bool accumulate = false)
    {
        CheckSizes(a.Length, b.Length, c.Length, m, n, k);
        fixed (float* pa = a, pb = b, pc = c)
            Run(new Product(pa, pb, pc, m, n, k, transposeA, transposeB, accumulate), new Epilogue<Identity>(default, null));
    }

    /// <summary><c>C = activation(op(A) · op(B) + bias)</c>. C must not overlap A or B.</summary>
    /// <param name="bias">[n], or empty for none.</param>
    public static void Multiply<TActivation>(
        TActivation activation, ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> bias, Span<float> c, int m, int n, int k,
        bool transposeA = false, bool transposeB = false)
        where TActivation : struct, IUnaryOp
    {
        CheckSizes(a.Length, b.Length, c.Length, m, n, k);
        if (!bias.IsEmpty)
            Check.SameLength(n, bias.Length);
        fixed (float* pa = a, pb = b, pc = c, pbias = bias)
            Run(new Product(pa, pb, pc, m, n, k, transposeA, transposeB, accumulate: false), new Epilogue<TActivation>(activation, pbias));
    }

    /// <summary>Independent products <c>C[i] (+)= op(A[i]) · op(B[i])</c>, i = 0 … batch − 1.</summary>
    /// <param name="strideA">Distance from one A to the next; 0 uses the same one every time. The same for B.</param>
    /// <param name="strideC">Distance from one C to the next, at least m · n.</param>
    public static void Batched(
        ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> b, int strideB, Span<float> c, int strideC, int batch, int m, int n, int k,
        bool transposeA = false, bool transposeB = false, bool accumulate = false)
    {
        if (batch == 0)
            return;
        CheckBatch(a.Length, strideA, batch, (long)m * k, nameof(a));
        CheckBatch(b.Length, strideB, batch, (long)k * n, nameof(b));
        CheckBatch(c.Length, strideC, batch, (long)m * n, nameof(c));
        if (strideC < (long)m * n)
            throw new ArgumentException($"Gemm.Batched: strideC must be at least m · n = {(long)m * n}; received {strideC}.");
        fixed (float* pa = a, pb = b, pc = c)
            Threads.For(batch, new BatchBody(new Product(pa, pb, pc, m, n, k, transposeA, transposeB, accumulate), strideA, strideB, strideC));
    }

    internal static void Run<TActivation>(in Product product, Epilogue<TActivation> epilogue) where TActivation : struct, IUnaryOp
    {
        if (product.M == 0 || product.N == 0)
            return;
        if (product.K == 0)
            RunEmpty(product, epilogue);
        else if (Vector512.IsHardwareAccelerated)
            Blocked<Vector512<float>, Wide512>.Run(product, epilogue);
        else if (Vector256.IsHardwareAccelerated)
            Blocked<Vector256<float>, Wide256>.Run(product, epilogue);
        else
            Blocked<Vector128<float>, Wide128>.Run(product, epilogue);
    }

    /// <summary>k = 0: the sums are 0.</summary>
    private static void RunEmpty<TActivation>(in Product product, Epilogue<TActivation> epilogue) where TActivation : struct, IUnaryOp
    {
        int n = (int)product.RowC, m = (int)((long)product.M * product.N / n);
        if (!product.Accumulate)
            new Span<float>(product.C, m * n).Clear();
        epilogue.Apply(product.C, n, m, n, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CheckSizes(int a, int b, int c, int m, int n, int k)
    {
        if ((m | n | k) < 0 || a != (long)m * k || b != (long)k * n || c != (long)m * n)
            throw new ArgumentException($"Gemm: [{m}, {k}] · [{k}, {n}] → [{m}, {n}] does not fit {a}, {b} and {c} values.");
    }

    private static void CheckBatch(int length, int stride, int batch, long size, string name)
    {
        if (batch < 0 || stride < 0 || size < 0 || length < (batch - 1L) * stride + size)
            throw new ArgumentException($"Gemm.Batched: {batch} matrices of {size} values, {stride} apart, do not fit the {length} values of {name}.");
    }
}
