using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Baeum.Data;

/// <summary>The filter deflate (gzip): a zlib stream.</summary>
internal static class Inflate
{
    /// <summary>Unpacks at most so many bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are no zlib stream, or a longer one.</exception>
    public static ReadOnlyMemory<byte> Undo(Hdf5Source source, long address, ReadOnlyMemory<byte> stored, int most)
    {
        MemoryMarshal.TryGetArray(stored, out var segment);
        try
        {
            using var packed = new ZLibStream(new MemoryStream(segment.Array!, segment.Offset, segment.Count), CompressionMode.Decompress);
            byte[] bytes = new byte[most + 1];
            int read = packed.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read <= most ? bytes.AsMemory(0, read) : throw source.Damaged(address, $"a chunk unpacks to more than {most} bytes");
        }
        catch (Exception e) when (e is IOException || e is InvalidDataException && !e.Message.StartsWith(source.Name, StringComparison.Ordinal))
        {
            throw source.Damaged(address, $"a chunk cannot be unpacked ({e.Message.TrimEnd('.')})");
        }
    }
}
