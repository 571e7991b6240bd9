using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Sums, means, spreads and extremes of a whole tensor or along one axis. Sums are taken in double. By an axis the shape loses it, or keeps it with length 1 if <c>keepDims</c>.</summary>
public static class TensorReductions
{
    extension(Tensor<float> x)
    {
        /// <summary><c>Σ x</c></summary>
        public float Sum() => (float)Reduce.Sum(x.AsReadOnlySpan());

        /// <summary><c>Σ x / n</c>; NaN of nothing.</summary>
        public float Mean() => (float)(Reduce.Sum(x.AsReadOnlySpan()) / x.FlattenedLength);

        /// <summary>Population variance <c>Σ (x − mean)² / n</c>; NaN of nothing.</summary>
        public float Var() => x.Flatten().Var(0)[0];

        /// <summary><c>√Var</c></summary>
        public float Std() => x.Flatten().Std(0)[0];

        /// <summary>Largest value; NaN if there is one.</summary>
        /// <exception cref="InvalidOperationException">The tensor is empty.</exception>
        public float Max() => Reduce.Max(NotEmpty(x).AsReadOnlySpan());

        /// <summary>Smallest value; NaN if there is one.</summary>
        /// <exception cref="InvalidOperationException">The tensor is empty.</exception>
        public float Min() => Reduce.Min(NotEmpty(x).AsReadOnlySpan());

        /// <summary><c>Σ x</c> along an axis.</summary>
        public Tensor<float> Sum(int axis, bool keepDims = false)
        {
            var (outer, n, inner, y) = Along(x, axis, keepDims);
            Reduce.Sum(x.AsReadOnlySpan(), outer, n, inner, y.AsSpan());
            return y;
        }

        /// <summary><c>Σ x / n</c> along an axis.</summary>
        public Tensor<float> Mean(int axis, bool keepDims = false)
        {
            var (outer, n, inner, y) = Along(x, axis, keepDims);
            Reduce.Mean(x.AsReadOnlySpan(), outer, n, inner, y.AsSpan());
            return y;
        }

        /// <summary><c>Σ (x − mean)² / (n − ddof)</c> along an axis.</summary>
        public Tensor<float> Var(int axis, bool keepDims = false, int ddof = 0)
        {
            var (outer, n, inner, y) = Along(x, axis, keepDims);
            var results = y.AsSpan();
            var mean = new double[results.Length];
            var variance = new double[results.Length];
            Reduce.MeanVariance(x.AsReadOnlySpan(), outer, n, inner, mean, variance);
            for (int i = 0; i < results.Length; i++)
                results[i] = (float)(variance[i] * n / Math.Max(0, n - ddof));
            return y;
        }

        /// <summary><c>√Var</c> along an axis.</summary>
        public Tensor<float> Std(int axis, bool keepDims = false, int ddof = 0) => x.Var(axis, keepDims, ddof).Sqrt();

        /// <summary>Largest value along an axis; NaN if there is one.</summary>
        public Tensor<float> Max(int axis, bool keepDims = false)
        {
            var (outer, n, inner, y) = Along(NotEmpty(x), axis, keepDims);
            Reduce.Max(x.AsReadOnlySpan(), outer, n, inner, y.AsSpan());
            return y;
        }

        /// <summary>Smallest value along an axis; NaN if there is one.</summary>
        public Tensor<float> Min(int axis, bool keepDims = false)
        {
            var (outer, n, inner, y) = Along(NotEmpty(x), axis, keepDims);
            Reduce.Min(x.AsReadOnlySpan(), outer, n, inner, y.AsSpan());
            return y;
        }
    }

    private static (int Outer, int N, int Inner, Tensor<float> Result) Along(Tensor<float> x, int axis, bool keepDims)
    {
        var shape = x.Shape();
        int at = shape.Axis(axis);
        return (shape[..at].Size, shape[at], shape[(at + 1)..].Size, Tensors.Empty(keepDims ? shape.With(at, 1) : shape.Without(at)));
    }

    private static Tensor<float> NotEmpty(Tensor<float> x)
        => x.IsEmpty ? throw new InvalidOperationException($"A tensor of shape {x.Shape()} has no values, hence no largest or smallest.") : x;
}
