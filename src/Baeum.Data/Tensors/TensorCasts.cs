using System.Numerics;
using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Tensors of other number types as <c>Tensor&lt;float&gt;</c>.</summary>
public static class TensorCasts
{
    extension<T>(Tensor<T> tensor) where T : INumberBase<T>
    {
        /// <summary>A copy as 32-bit floats, rounded to nearest. NumPy: <c>astype(float32)</c>.</summary>
        public Tensor<float> ToSingle()
        {
            var result = Tensor.CreateFromShapeUninitialized<float>(tensor.Lengths);
            TensorPrimitives.ConvertTruncating<T, float>(tensor.AsReadOnlySpan(), result.AsSpan());
            return result;
        }
    }
}
