using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Positions of the largest and smallest values: the first of equals; the first NaN if there is one.</summary>
public static class TensorArgMax
{
    extension(Tensor<float> x)
    {
        /// <summary>Position of the largest value along an axis. Shape: the tensor's without that axis. NumPy: <c>argmax</c>.</summary>
        public Tensor<int> ArgMax(int axis)
        {
            var (outer, n, inner, positions) = Along(x, axis);
            Reduce.ArgMax(x.AsReadOnlySpan(), outer, n, inner, positions.AsSpan());
            return positions;
        }

        /// <summary>Position of the smallest value along an axis. Shape: the tensor's without that axis. NumPy: <c>argmin</c>.</summary>
        public Tensor<int> ArgMin(int axis)
        {
            var (outer, n, inner, positions) = Along(x, axis);
            Reduce.ArgMin(x.AsReadOnlySpan(), outer, n, inner, positions.AsSpan());
            return positions;
        }

        /// <summary>Position of the largest of all values, row-major.</summary>
        public int ArgMax() => x.Flatten().ArgMax(0)[0];

        /// <summary>Position of the smallest of all values, row-major.</summary>
        public int ArgMin() => x.Flatten().ArgMin(0)[0];
    }

    private static (int Outer, int N, int Inner, Tensor<int> Positions) Along(Tensor<float> x, int axis)
    {
        var shape = x.Shape();
        int at = shape.Axis(axis);
        return shape[at] > 0 ? (shape[..at].Size, shape[at], shape[(at + 1)..].Size, Tensor.CreateFromShape<int>(shape.Without(at).ToLengths()))
            : throw new ArgumentException($"An axis without entries has no largest or smallest value; received shape {shape}, axis {axis}.");
    }
}
