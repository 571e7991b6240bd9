using System.IO.Compression;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Which arrays of a model are worth packing: the numbers of a tree become a fifth, learned weights stay as they are.</summary>
internal static class ArrayCompression
{
    // So much of an array is tried, and must become less than this share.
    private const int Tried = 1 << 16;
    private const double Worth = 0.7;

    /// <summary>How an array is stored.</summary>
    public static CompressionLevel Level(NpyArray array)
    {
        int size = Buffer.ByteLength(array.Values), tried = Math.Min(size, Tried);
        var bytes = new byte[tried];
        // From the middle: trees begin with large nodes and go on with small ones.
        Buffer.BlockCopy(array.Values, (size - tried) / 2, bytes, 0, tried);
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(bytes);
        return packed.Length < Worth * tried ? CompressionLevel.Fastest : CompressionLevel.NoCompression;
    }
}
