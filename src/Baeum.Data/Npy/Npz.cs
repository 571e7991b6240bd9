using System.IO.Compression;

namespace Baeum.Data;

/// <summary>NumPy's file of several named arrays (<c>numpy.savez</c>, <c>numpy.savez_compressed</c>): a zip archive of NPY arrays.</summary>
public static class Npz
{
    private const string Suffix = ".npy";

    // Equal content gives equal files: an archive's entries carry a time, so all carry the earliest that zip knows.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads all arrays by name.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, or no NPZ file.</exception>
    public static Dictionary<string, NpyArray> Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads all arrays by name from a stream that can seek.</summary>
    /// <param name="stream">The archive.</param>
    /// <param name="source">Name for error messages.</param>
    public static Dictionary<string, NpyArray> Read(Stream stream, string source = "stream")
    {
        var arrays = new Dictionary<string, NpyArray>();
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in archive.Entries)
            {
                if (!entry.FullName.EndsWith(Suffix, StringComparison.Ordinal))
                    continue;
                string name = entry.FullName[..^Suffix.Length];
                using var content = new CheckedStream(PackedFile.Bounded(entry.Open(), entry.CompressedLength, $"{source}, array '{name}'"));
                var array = Npy.Read(content, $"{source}, array '{name}'");
                content.Verify(entry.Crc32, $"{source}, array '{name}'");
                if (!arrays.TryAdd(name, array))
                    throw new InvalidDataException($"{source}: the array '{name}' occurs twice.");
            }
        }
        catch (Exception e) when (e is InvalidDataException && !e.Message.StartsWith(source, StringComparison.Ordinal) || e is IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw new InvalidDataException($"{source}: the archive is damaged ({e.Message})", e);
        }
        return arrays;
    }

    /// <summary>Writes arrays under their names.</summary>
    /// <param name="path">The file, created or replaced.</param>
    /// <param name="arrays">Name and array; a <c>Tensor&lt;float&gt;</c> or <c>Tensor&lt;int&gt;</c> converts by itself.</param>
    /// <param name="compress">Whether to deflate, as <c>savez_compressed</c> does.</param>
    public static void Write(string path, IEnumerable<KeyValuePair<string, NpyArray>> arrays, bool compress = true)
        => AtomicFile.Write(path, stream => Write(stream, arrays, compress));

    /// <summary>Writes arrays under their names to a stream.</summary>
    public static void Write(Stream stream, IEnumerable<KeyValuePair<string, NpyArray>> arrays, bool compress = true)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, array) in arrays)
        {
            var entry = archive.CreateEntry(name + Suffix, compress ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
            entry.LastWriteTime = NoTime;
            using var content = entry.Open();
            Npy.Write(content, array);
        }
    }
}
