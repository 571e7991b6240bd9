using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Data;

/// <summary>A tensor's values as one span, row-major.</summary>
public static class TensorSpans
{
    extension<T>(Tensor<T> tensor)
    {
        /// <summary>The values themselves, without a copy: what is written to the span changes the tensor.</summary>
        /// <exception cref="ArgumentException">The tensor is a view with gaps (a slice of columns, for example); copy it with <c>ToDenseTensor()</c>.</exception>
        public Span<T> AsSpan()
        {
            if (tensor.IsEmpty)
                return [];
            if (!tensor.IsDense)
                throw new ArgumentException($"AsSpan: the tensor of shape {tensor.Shape()} is a view whose values do not lie side by side; copy it with ToDenseTensor() first.");
            // The tensor's own GetPinnableReference forgets where a slice begins; the span's does not.
            return MemoryMarshal.CreateSpan(ref Unsafe.AsRef(in tensor.AsTensorSpan().GetPinnableReference()), (int)tensor.FlattenedLength);
        }

        /// <summary>The values for reading: without a copy if they lie side by side, else from a dense copy.</summary>
        public ReadOnlySpan<T> AsReadOnlySpan() => tensor.IsEmpty || tensor.IsDense ? tensor.AsSpan() : tensor.ToDenseTensor().AsSpan();
    }
}
