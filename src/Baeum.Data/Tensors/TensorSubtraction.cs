using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>The operator <c>-</c> on <c>Tensor&lt;float&gt;</c>, value by value with NumPy's broadcasting; it takes the place of the framework's where <c>using Baeum.Data</c> stands.</summary>
public static class TensorSubtraction
{
    extension(Tensor<float> x)
    {
        /// <summary><c>a - b</c>. Shape: what the two shapes broadcast to.</summary>
        /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
        public static Tensor<float> operator -(Tensor<float> a, Tensor<float> b) => TensorArithmetic.Apply(new Subtract(), a, b);

        /// <summary><c>a - b</c> for every value of a.</summary>
        public static Tensor<float> operator -(Tensor<float> a, float b) => TensorArithmetic.Apply(new Subtract(), a, b);

        /// <summary><c>a - b</c> for every value of b.</summary>
        public static Tensor<float> operator -(float a, Tensor<float> b) => TensorArithmetic.Apply(new Subtract(), a, b);

        /// <summary><c>−a</c></summary>
        public static Tensor<float> operator -(Tensor<float> a) => TensorArithmetic.Apply(new Negate(), a);

        /// <summary><c>x = x - b</c> in place: x keeps its memory and shape.</summary>
        /// <exception cref="ArgumentException">b does not broadcast to the shape of x.</exception>
        public void operator -=(Tensor<float> b) => TensorArithmetic.ApplyInPlace(new Subtract(), x, b);

        /// <summary><c>x = x - b</c> in place.</summary>
        public void operator -=(float b) => TensorArithmetic.ApplyInPlace(new Subtract(), x, b);
    }
}
