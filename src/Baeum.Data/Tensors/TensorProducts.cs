using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Products of matrices and vectors.</summary>
public static class TensorProducts
{
    extension(Tensor<float> a)
    {
        /// <summary><c>Σ aᵢ bᵢ</c> of two vectors, taken in double. NumPy: <c>dot</c>.</summary>
        public float Dot(Tensor<float> b)
            => a.Rank == 1 && a.Shape() == b.Shape() ? (float)Reduce.Dot(a.AsReadOnlySpan(), b.AsReadOnlySpan())
            : throw new ArgumentException($"Dot: expected two vectors of one length, received {a.Shape()} and {b.Shape()}; matrices are multiplied by MatMul.");

        /// <summary>
        /// Matrix product. Shape: [..., m, k] · [..., k, n] → [..., m, n]; the leading axes broadcast; a vector counts as one row on the left and one column on the right, and that axis is dropped again.
        /// NumPy: <c>matmul</c>.
        /// </summary>
        public Tensor<float> MatMul(Tensor<float> b)
        {
            Shape left = a.Rank == 1 ? a.Shape().Insert(0, 1) : a.Shape(), right = b.Rank == 1 ? b.Shape().Insert(1, 1) : b.Shape();
            if (left[^1] != right[^2])
                throw new ArgumentException($"MatMul: expected [..., m, k] · [..., k, n], received {a.Shape()} · {b.Shape()}.");
            var (m, k, n) = (left[^2], left[^1], right[^1]);
            var batch = Shape.Broadcast(left[..^2], right[..^2]);
            var product = Tensors.Empty(batch.Insert(batch.Rank, m).Insert(batch.Rank + 1, n));
            Tensor<float> lefts = Repeat(a, left, batch), rights = Repeat(b, right, batch);
            Gemm.Batched(
                lefts.AsReadOnlySpan(), lefts.FlattenedLength == m * k ? 0 : m * k,
                rights.AsReadOnlySpan(), rights.FlattenedLength == k * n ? 0 : k * n,
                product.AsSpan(), m * n, batch.Size, m, n, k);
            var shape = product.Shape();
            shape = b.Rank == 1 ? shape.Without(^1) : shape;
            return product.Reshape((a.Rank == 1 ? shape.Without(b.Rank == 1 ? ^1 : ^2) : shape).ToLengths());
        }
    }

    // One matrix is used for all by a stride of 0; only batches that broadcast among themselves are copied out.
    private static Tensor<float> Repeat(Tensor<float> x, Shape shape, Shape batch)
        => shape[..^2].Size == 1 || shape[..^2] == batch ? x
        : x.Reshape(shape.ToLengths()).BroadcastTo(batch.Insert(batch.Rank, shape[^2]).Insert(batch.Rank + 1, shape[^1]));
}
