using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Baeum.Compute;

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
            if (typeof(T) == typeof(byte))
                ByteFloats.Convert(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(tensor.AsReadOnlySpan())), result.AsSpan().Length), result.AsSpan());
            else
                TensorPrimitives.ConvertTruncating<T, float>(tensor.AsReadOnlySpan(), result.AsSpan());
            return result;
        }
    }
}
