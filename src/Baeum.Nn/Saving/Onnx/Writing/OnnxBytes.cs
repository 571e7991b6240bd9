using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Baeum.Nn;

/// <summary>Numbers as bytes, the lowest first on every machine.</summary>
internal static class OnnxBytes
{
    /// <summary>The bytes of 32-bit floats or 64-bit integers.</summary>
    public static ByteString Of(Array values)
    {
        var bytes = values is float[] floats ? MemoryMarshal.AsBytes(floats.AsSpan()).ToArray() : MemoryMarshal.AsBytes(((long[])values).AsSpan()).ToArray();
        int width = bytes.Length / Math.Max(1, values.Length);
        if (!BitConverter.IsLittleEndian)
            for (int at = 0; at < bytes.Length; at += width)
                bytes.AsSpan(at, width).Reverse();
        return UnsafeByteOperations.UnsafeWrap(bytes);
    }
}
