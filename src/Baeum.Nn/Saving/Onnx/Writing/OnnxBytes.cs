using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Baeum.Nn;

/// <summary>Numbers as bytes, the lowest first on every machine.</summary>
internal static class OnnxBytes
{
    /// <summary>The bytes of 32-bit floats or 64-bit integers.</summary>
    public static ByteString Of(Array values)
    {
        byte[] bytes;
        if (values is float[] floats)
        {
            var words = MemoryMarshal.Cast<float, int>(floats).ToArray();
            if (!BitConverter.IsLittleEndian)
                BinaryPrimitives.ReverseEndianness(words, words);
            bytes = MemoryMarshal.AsBytes(words.AsSpan()).ToArray();
        }
        else
        {
            long[] words = [.. (long[])values];
            if (!BitConverter.IsLittleEndian)
                BinaryPrimitives.ReverseEndianness(words, words);
            bytes = MemoryMarshal.AsBytes(words.AsSpan()).ToArray();
        }
        return UnsafeByteOperations.UnsafeWrap(bytes);
    }
}
