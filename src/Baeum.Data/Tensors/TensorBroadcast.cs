using System.Numerics;
using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Repeats a tensor along axes of length 1 and new ones.</summary>
public static class TensorBroadcast
{
    extension(Tensor<float> x)
    {
        /// <summary>A copy in a larger shape. NumPy: <c>broadcast_to</c>.</summary>
        /// <exception cref="ArgumentException">The tensor does not broadcast to that shape.</exception>
        public Tensor<float> BroadcastTo(Shape shape)
        {
            if (Shape.Broadcast(x.Shape(), shape) != shape)
                throw new ArgumentException($"The shape {x.Shape()} does not broadcast to {shape}.");
            var y = Tensors.Empty(shape);
            TensorArithmetic.Map(new First(), x.AsReadOnlySpan(), x.Shape(), y.AsSpan(), shape, y.AsSpan(), shape);
            return y;
        }
    }

    /// <summary><c>a</c></summary>
    private readonly struct First : IBinaryOp
    {
        public float Invoke(float a, float b) => a;
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => a;
    }
}
