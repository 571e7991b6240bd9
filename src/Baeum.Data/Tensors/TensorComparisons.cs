using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Compares value by value, with NumPy's broadcasting. A comparison with NaN is false, only <c>NotEqual</c> is true.</summary>
public static class TensorComparisons
{
    extension(Tensor<float> x)
    {
        /// <summary><c>x = y</c></summary>
        public Tensor<bool> Equal(Tensor<float> y) => True(TensorArithmetic.Apply(new Equal(), x, y));

        /// <summary><c>x = y</c></summary>
        public Tensor<bool> Equal(float y) => True(TensorArithmetic.Apply(new Equal(), x, y));

        /// <summary><c>x ≠ y</c></summary>
        public Tensor<bool> NotEqual(Tensor<float> y) => True(TensorArithmetic.Apply(new NotEqual(), x, y));

        /// <summary><c>x ≠ y</c></summary>
        public Tensor<bool> NotEqual(float y) => True(TensorArithmetic.Apply(new NotEqual(), x, y));

        /// <summary><c>x &gt; y</c></summary>
        public Tensor<bool> Greater(Tensor<float> y) => True(TensorArithmetic.Apply(new Greater(), x, y));

        /// <summary><c>x &gt; y</c></summary>
        public Tensor<bool> Greater(float y) => True(TensorArithmetic.Apply(new Greater(), x, y));

        /// <summary><c>x ≥ y</c></summary>
        public Tensor<bool> GreaterEqual(Tensor<float> y) => True(TensorArithmetic.Apply(new GreaterOrEqual(), x, y));

        /// <summary><c>x ≥ y</c></summary>
        public Tensor<bool> GreaterEqual(float y) => True(TensorArithmetic.Apply(new GreaterOrEqual(), x, y));

        /// <summary><c>x &lt; y</c></summary>
        public Tensor<bool> Less(Tensor<float> y) => True(TensorArithmetic.Apply(new Less(), x, y));

        /// <summary><c>x &lt; y</c></summary>
        public Tensor<bool> Less(float y) => True(TensorArithmetic.Apply(new Less(), x, y));

        /// <summary><c>x ≤ y</c></summary>
        public Tensor<bool> LessEqual(Tensor<float> y) => True(TensorArithmetic.Apply(new LessOrEqual(), x, y));

        /// <summary><c>x ≤ y</c></summary>
        public Tensor<bool> LessEqual(float y) => True(TensorArithmetic.Apply(new LessOrEqual(), x, y));
    }

    private static Tensor<bool> True(Tensor<float> mask)
    {
        var result = Tensor.CreateFromShapeUninitialized<bool>(mask.Lengths);
        var ones = mask.AsReadOnlySpan();
        var flags = result.AsSpan();
        for (int i = 0; i < flags.Length; i++)
            flags[i] = ones[i] != 0;
        return result;
    }
}
