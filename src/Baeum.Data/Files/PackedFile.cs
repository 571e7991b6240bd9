using System.IO.Compression;

namespace Baeum.Data;

/// <summary>Opens files that may be packed by gzip, which their first two bytes tell.</summary>
internal static class PackedFile
{
    // What unfolds to more than this, and to more than so many times its packed size, is taken for a bomb.
    private const long Free = 64L << 20, Unfolding = 200;

    /// <summary>The content of a file, unpacked if it is packed.</summary>
    public static Stream Open(string path) => Unpack(File.OpenRead(path), path);

    /// <summary>The content of a stream that can seek.</summary>
    public static Stream Unpack(Stream stream, string source)
    {
        Span<byte> start = stackalloc byte[2];
        int read = stream.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        stream.Position -= read;
        return read == 2 && start[0] == 0x1F && start[1] == 0x8B
            ? Bounded(new GZipStream(stream, CompressionMode.Decompress), stream.Length, source)
            : stream;
    }

    /// <summary>An unpacking stream that stops at what no honest file unfolds to, and whose errors name the file.</summary>
    public static Stream Bounded(Stream unpacking, long packed, string source) => new BoundedStream(unpacking, Math.Max(Free, packed * Unfolding), packed, source);
}
