using System.Numerics;
using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Positions of the largest and smallest values.</summary>
public static class TensorArgMax
{
    extension<T>(Tensor<T> tensor) where T : INumber<T>
    {
        /// <summary>Position of the largest value along an axis; the first of equals; a NaN counts as largest. Shape: the tensor's without that axis. NumPy: <c>argmax</c>.</summary>
        public Tensor<int> ArgMax(int axis) => Search<T>(tensor, axis, static (value, best) => value > best);

        /// <summary>Position of the smallest value along an axis; the first of equals; a NaN counts as smallest. Shape: the tensor's without that axis. NumPy: <c>argmin</c>.</summary>
        public Tensor<int> ArgMin(int axis) => Search<T>(tensor, axis, static (value, best) => value < best);

        /// <summary>Position of the largest of all values, row-major.</summary>
        public int ArgMax() => tensor.Flatten().ArgMax(0)[0];

        /// <summary>Position of the smallest of all values, row-major.</summary>
        public int ArgMin() => tensor.Flatten().ArgMin(0)[0];
    }

    private static Tensor<int> Search<T>(Tensor<T> tensor, int axis, Func<T, T, bool> isBetter) where T : INumber<T>
    {
        var shape = tensor.Shape();
        int at = shape.Axis(axis), n = shape[at], inner = shape[(at + 1)..].Size;
        if (n == 0)
            throw new ArgumentException($"An axis without entries has no largest or smallest value; received shape {shape}, axis {axis}.");
        var result = Tensor.CreateFromShape<int>(shape.Without(at).ToLengths());
        var values = tensor.AsReadOnlySpan();
        var positions = result.AsSpan();
        for (int i = 0; i < positions.Length; i++)
        {
            int start = i / inner * n * inner + i % inner, best = 0;
            for (int j = 1; j < n; j++)
            {
                var (value, current) = (values[start + j * inner], values[start + best * inner]);
                if (!T.IsNaN(current) && (T.IsNaN(value) || isBetter(value, current)))
                    best = j;
            }
            positions[i] = best;
        }
        return result;
    }
}
