namespace Baeum.Data;

/// <summary>Writes HDF5 files as h5py 3.7 does by default: superblock 0, old groups, datasets in one piece, strings of variable length in the global heap.</summary>
/// <example><code>
/// Hdf5Writer.Create("weights.h5", root =>
/// {
///     root.Attributes.Set("keras_version", "3.14.1");
///     root.WriteDataset("layers/dense/vars/0", kernel);
/// });
/// </code></example>
public static class Hdf5Writer
{
    private const int SuperblockSize = 96;

    /// <summary>Creates or replaces a file with what <paramref name="write"/> puts into the root group. After a crash or an error the old file is still there.</summary>
    public static void Create(string path, Action<Hdf5GroupWriter> write) => AtomicFile.Write(path, stream => Create(stream, write));

    /// <summary>Writes a file to a stream that can seek, from its position on.</summary>
    public static void Create(Stream stream, Action<Hdf5GroupWriter> write)
    {
        var sink = new Hdf5Sink(stream);
        sink.Allocate(SuperblockSize);
        var root = new Hdf5GroupWriter(sink, "/");
        write(root);
        var written = root.Finish("");
        sink.Heap.Finish();
        var superblock = new FieldWriter().Bytes([0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'])
            .Bytes([0, 0, 0, 0, 0, 8, 8, 0]).UInt16(SymbolTableWriter.LeafK).UInt16(SymbolTableWriter.InternalK).UInt32(0)
            .Offset(0).UInt64(FieldWriter.Undefined).Offset(sink.End).UInt64(FieldWriter.Undefined);
        written.Write(superblock, 0);
        sink.Write(0, superblock.Written);
        sink.Finish();
    }
}
