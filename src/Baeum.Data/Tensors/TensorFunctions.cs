using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Functions of every value; the result has the tensor's shape. Names and edge cases are NumPy's.</summary>
public static class TensorFunctions
{
    extension(Tensor<float> x)
    {
        /// <summary><c>eˣ</c></summary>
        public Tensor<float> Exp() => TensorArithmetic.Apply(new Exp(), x);

        /// <summary><c>eˣ − 1</c>, exact near 0.</summary>
        public Tensor<float> Expm1() => TensorArithmetic.Apply(new Expm1(), x);

        /// <summary><c>ln x</c>; −∞ of 0, NaN of negative numbers.</summary>
        public Tensor<float> Log() => TensorArithmetic.Apply(new Log(), x);

        /// <summary><c>ln(1 + x)</c>, exact near 0.</summary>
        public Tensor<float> Log1p() => TensorArithmetic.Apply(new Log1p(), x);

        /// <summary><c>√x</c>; NaN of negative numbers.</summary>
        public Tensor<float> Sqrt() => TensorArithmetic.Apply(new Sqrt(), x);

        /// <summary><c>x²</c></summary>
        public Tensor<float> Square() => TensorArithmetic.Apply(new Square(), x);

        /// <summary><c>xⁿ</c></summary>
        public Tensor<float> Power(float n) => TensorArithmetic.Apply(new Power(), x, n);

        /// <summary><c>|x|</c></summary>
        public Tensor<float> Abs() => TensorArithmetic.Apply(new Abs(), x);

        /// <summary>−1, 0 or 1.</summary>
        public Tensor<float> Sign() => TensorArithmetic.Apply(new Sign(), x);

        /// <summary>The largest whole number not above x.</summary>
        public Tensor<float> Floor() => TensorArithmetic.Apply(new Floor(), x);

        /// <summary>The smallest whole number not below x.</summary>
        public Tensor<float> Ceil() => TensorArithmetic.Apply(new Ceil(), x);

        /// <summary>The nearest number with so many decimals; halves go to the even neighbour.</summary>
        public Tensor<float> Round(int decimals = 0)
        {
            float scale = MathF.Pow(10, Math.Abs(decimals));
            return decimals == 0 ? TensorArithmetic.Apply(new Round(), x)
                : decimals > 0 ? TensorArithmetic.Apply(new Round(), x * scale) / scale
                : TensorArithmetic.Apply(new Round(), x / scale) * scale;
        }

        /// <summary><c>min(max(x, low), high)</c></summary>
        public Tensor<float> Clip(float low, float high) => TensorArithmetic.Apply(new Clip(low, high), x);

        /// <summary>The larger of two values, with broadcasting; NaN if either is.</summary>
        public Tensor<float> Maximum(Tensor<float> y) => TensorArithmetic.Apply(new Maximum(), x, y);

        /// <summary>The larger of x and a number; NaN if either is.</summary>
        public Tensor<float> Maximum(float y) => TensorArithmetic.Apply(new Maximum(), x, y);

        /// <summary>The smaller of two values, with broadcasting; NaN if either is.</summary>
        public Tensor<float> Minimum(Tensor<float> y) => TensorArithmetic.Apply(new Minimum(), x, y);

        /// <summary>The smaller of x and a number; NaN if either is.</summary>
        public Tensor<float> Minimum(float y) => TensorArithmetic.Apply(new Minimum(), x, y);
    }
}
