using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A batch of matrix products C = op(A) · op(B) over operands whose batch axes broadcast, and its two gradients.</summary>
/// <remarks>Where all products share B, they are one product of many rows. A shared operand's gradient is added up in the order of the batch.</remarks>
internal readonly record struct MatrixProducts(Shape BatchA, Shape BatchB, Shape Batch, int M, int N, int K, bool TransposeA, bool TransposeB)
{
    private const long SmallProduct = 1 << 22;

    /// <summary>Shape of C.</summary>
    public Shape Result => Batch.Insert(Batch.Rank, M).Insert(Batch.Rank + 1, N);

    private bool IsOneProduct => BatchB.Size == 1 && BatchA == Batch && !TransposeA;

    private int Count => IsOneProduct ? 1 : Batch.Size;

    /// <summary>Many products too small to be shared among threads, each operand with its own matrix or one for all: each thread takes whole products.</summary>
    private bool AreSmall => Count > 1 && (long)M * N * K <= SmallProduct && (BatchA == Batch || BatchA.Size == 1) && (BatchB == Batch || BatchB.Size == 1);

    private int Rows => IsOneProduct ? Batch.Size * M : M;

    /// <summary>The products for operands of these shapes.</summary>
    public static MatrixProducts Of(Shape a, Shape b, bool transposeA, bool transposeB) => new(
        a[..^2], b[..^2], Broadcast.Shapes("MatMul", a[..^2], b[..^2]), a[transposeA ? ^1 : ^2], b[transposeB ? ^2 : ^1], a[transposeA ? ^2 : ^1], transposeA, transposeB);

    /// <summary>c = op(a) · op(b)</summary>
    public void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c)
    {
        if (AreSmall)
        {
            Gemm.Batched(a, StrideA, b, StrideB, c, M * N, Count, M, N, K, TransposeA, TransposeB);
            return;
        }
        for (int i = 0; i < Count; i++)
            Gemm.Multiply(A(a, i), B(b, i), C(c, i), Rows, N, K, TransposeA, TransposeB);
    }

    /// <summary>op(da) = dc · op(b)ᵀ</summary>
    public void GradientA(ReadOnlySpan<float> dc, ReadOnlySpan<float> b, Span<float> da)
    {
        bool shared = !IsOneProduct && BatchA != Batch;
        if (shared)
            da.Clear();
        if (AreSmall && !shared)
        {
            if (TransposeA)
                Gemm.Batched(b, StrideB, dc, M * N, da, StrideA, Count, K, M, N, TransposeB, true);
            else
                Gemm.Batched(dc, M * N, b, StrideB, da, StrideA, Count, M, K, N, false, !TransposeB);
            return;
        }
        for (int i = 0; i < Count; i++)
            if (TransposeA)
                Gemm.Multiply(B(b, i), C(dc, i), A(da, i), K, M, N, TransposeB, true, shared);
            else
                Gemm.Multiply(C(dc, i), B(b, i), A(da, i), Rows, K, N, false, !TransposeB, shared);
    }

    /// <summary>op(db) = op(a)ᵀ · dc</summary>
    public void GradientB(ReadOnlySpan<float> dc, ReadOnlySpan<float> a, Span<float> db)
    {
        bool shared = !IsOneProduct && BatchB != Batch;
        if (shared)
            db.Clear();
        if (AreSmall && !shared)
        {
            if (TransposeB)
                Gemm.Batched(dc, M * N, a, StrideA, db, StrideB, Count, N, K, M, true, TransposeA);
            else
                Gemm.Batched(a, StrideA, dc, M * N, db, StrideB, Count, K, N, M, !TransposeA, false);
            return;
        }
        for (int i = 0; i < Count; i++)
            if (TransposeB)
                Gemm.Multiply(C(dc, i), A(a, i), B(db, i), N, K, Rows, true, TransposeA, shared);
            else
                Gemm.Multiply(A(a, i), C(dc, i), B(db, i), K, N, Rows, !TransposeA, false, shared);
    }

    private int StrideA => BatchA == Batch ? M * K : 0;

    private int StrideB => BatchB == Batch ? K * N : 0;

    private ReadOnlySpan<float> A(ReadOnlySpan<float> a, int i) => a.Slice(Source(BatchA, i) * M * K, Rows * K);

    private Span<float> A(Span<float> a, int i) => a.Slice(Source(BatchA, i) * M * K, Rows * K);

    private ReadOnlySpan<float> B(ReadOnlySpan<float> b, int i) => b.Slice(Source(BatchB, i) * K * N, K * N);

    private Span<float> B(Span<float> b, int i) => b.Slice(Source(BatchB, i) * K * N, K * N);

    private ReadOnlySpan<float> C(ReadOnlySpan<float> c, int i) => c.Slice(i * M * N, Rows * N);

    private Span<float> C(Span<float> c, int i) => c.Slice(i * M * N, Rows * N);

    /// <summary>Which matrix of an operand takes part in product <paramref name="i"/>.</summary>
    private int Source(Shape operand, int i)
    {
        int source = 0, stride = 1;
        for (int axis = 1; axis <= operand.Rank; axis++)
        {
            if (operand[^axis] > 1)
                source += i % Batch[^axis] * stride;
            stride *= operand[^axis];
            i /= Batch[^axis];
        }
        return source;
    }
}
