using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>What true and false values are for: counting, finding, choosing.</summary>
public static class TensorMasks
{
    extension(Tensor<bool> mask)
    {
        /// <summary>Number of true values. NumPy: <c>count_nonzero</c>.</summary>
        public int CountTrue() => mask.AsReadOnlySpan().Count(true);

        /// <summary>Positions of the true values, row-major. NumPy: <c>flatnonzero</c>, or <c>where(mask)[0]</c> of a vector.</summary>
        public int[] Indices()
        {
            var flags = mask.AsReadOnlySpan();
            var indices = new int[flags.Count(true)];
            for (int i = 0, found = 0; found < indices.Length; i++)
                if (flags[i])
                    indices[found++] = i;
            return indices;
        }

        /// <summary>True for false and false for true.</summary>
        public Tensor<bool> Not()
        {
            var result = Tensor.CreateFromShapeUninitialized<bool>(mask.Lengths);
            var from = mask.AsReadOnlySpan();
            var to = result.AsSpan();
            for (int i = 0; i < to.Length; i++)
                to[i] = !from[i];
            return result;
        }

        /// <summary>The value of <paramref name="a"/> where the mask is true, else that of <paramref name="b"/>, with broadcasting. NumPy: <c>where(mask, a, b)</c>.</summary>
        public Tensor<float> Where(Tensor<float> a, Tensor<float> b)
        {
            var shape = Shape.Broadcast(mask.Shape(), Shape.Broadcast(a.Shape(), b.Shape()));
            var result = mask.ToSingle().BroadcastTo(shape);
            Elementwise.Map(new Select(), result.AsSpan(), a.BroadcastTo(shape).AsSpan(), b.BroadcastTo(shape).AsSpan(), result.AsSpan());
            return result;
        }

        /// <summary>As the other overload, with one number in place of <paramref name="b"/>.</summary>
        public Tensor<float> Where(Tensor<float> a, float b) => mask.Where(a, Tensors.Full([1], b));

        /// <summary>As the other overload, with one number in place of <paramref name="a"/>.</summary>
        public Tensor<float> Where(float a, Tensor<float> b) => mask.Where(Tensors.Full([1], a), b);

        /// <summary>One of two numbers.</summary>
        public Tensor<float> Where(float a, float b) => mask.Where(Tensors.Full([1], a), Tensors.Full([1], b));

        /// <summary>1 for true and 0 for false.</summary>
        public Tensor<float> ToSingle()
        {
            var result = Tensor.CreateFromShapeUninitialized<float>(mask.Lengths);
            var from = mask.AsReadOnlySpan();
            var to = result.AsSpan();
            for (int i = 0; i < to.Length; i++)
                to[i] = from[i] ? 1 : 0;
            return result;
        }
    }
}
