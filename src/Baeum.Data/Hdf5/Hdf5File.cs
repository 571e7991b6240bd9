namespace Baeum.Data;

/// <summary>An HDF5 file that is read. Only what is asked for is read; damaged and lying files give an <see cref="InvalidDataException"/> that names the file and the place.</summary>
/// <remarks>Format: HDF5 File Format Specification 3.0, superblocks 0 to 3. Not read: external files and links, virtual datasets, filters other than deflate, shuffle and fletcher32.</remarks>
/// <example><code>
/// using var file = Hdf5File.Open("model.weights.h5");
/// Tensor&lt;float&gt; kernel = file.Root.Dataset("layers/dense/vars/0").ReadTensor();
/// </code></example>
public sealed class Hdf5File : IDisposable
{
    private readonly Hdf5Source _source;

    private Hdf5File(Hdf5Source source)
    {
        _source = source;
        Heap = new(source);
        try
        {
            SuperblockVersion = Open(out var root);
            Root = root;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>The group that holds all others.</summary>
    public Hdf5Group Root { get; }

    /// <summary>Version of the file's first structure: 0 to 3.</summary>
    public int SuperblockVersion { get; }

    internal GlobalHeap Heap { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, or no HDF5 file.</exception>
    public static Hdf5File Open(string path) => new(new Hdf5Source(path));

    /// <summary>Opens a file from a stream that can seek. The stream is closed with the file.</summary>
    /// <param name="stream">The file's bytes, from the stream's beginning.</param>
    /// <param name="source">Name for error messages.</param>
    public static Hdf5File Open(Stream stream, string source = "stream") => new(new Hdf5Source(stream, source));

    /// <summary>Closes the file.</summary>
    public void Dispose() => _source.Dispose();

    internal Hdf5Object Object(long address, string name)
    {
        var header = ObjectHeader.Read(_source, address);
        return header.Has(MessageType.DataLayout) || header.Has(MessageType.Dataspace) ? new Hdf5Dataset(this, header, name)
            : header.Has(MessageType.SymbolTable) || header.Has(MessageType.LinkInfo) || header.Has(MessageType.Link) || header.Has(MessageType.GroupInfo) ? new Hdf5Group(this, header, name)
            : header.Has(MessageType.Datatype) ? new Hdf5NamedType(this, header, name)
            : throw _source.Damaged(address, $"'{name}' is neither a group nor a dataset");
    }

    private int Open(out Hdf5Group root)
    {
        var superblock = Superblock.Read(_source);
        root = Object(superblock.Root, "/") as Hdf5Group ?? throw _source.Damaged(superblock.Root, "the root is not a group");
        return superblock.Version;
    }
}
