namespace Baeum.Data;

/// <summary>What the messages LinkInfo and AttributeInfo say: where links or attributes are that do not stand in the header itself (specification IV.A.2.c and v).</summary>
/// <param name="IsTracked">Whether the order of creation is kept.</param>
/// <param name="Heap">Address of the fractal heap that holds them, or undefined.</param>
/// <param name="Names">Address of the B-tree that lists them by name.</param>
internal sealed record DenseStorage(bool IsTracked, long Heap, long Names)
{
    /// <summary>Reads version 0. The largest number given so far has 8 bytes for links and 2 for attributes.</summary>
    public static DenseStorage Read(FieldReader fields, int numberSize)
    {
        fields.Version(0, 0);
        bool tracked = (fields.Byte() & 1) != 0;
        if (tracked)
            fields.Skip(numberSize);
        return new(tracked, fields.Offset(), fields.Offset());
    }

    /// <summary>The stored messages with their numbers in the order of creation.</summary>
    /// <param name="source">The file.</param>
    /// <param name="type">Type that the B-tree's records must have: 5 for links, 8 for attributes.</param>
    public IEnumerable<HeaderMessage> Messages(Hdf5Source source, int type)
    {
        if (Heap == Hdf5Source.Undefined)
            yield break;
        var heap = FractalHeap.Read(source, Heap);
        var tree = BTreeV2.Read(source, Names, type);
        foreach (var record in tree.Records())
            yield return type == BTreeV2.LinkNames ? Link(source, heap, record) : Attribute(source, heap, record);
    }

    private static HeaderMessage Link(Hdf5Source source, FractalHeap heap, BTreeRecord record)
    {
        var fields = record.Fields(source);
        fields.Skip(4);
        var (bytes, address) = heap.Object(fields.Bytes(heap.IdSize));
        return new(MessageType.Link, bytes, address, IsShared: false, 0);
    }

    private static HeaderMessage Attribute(Hdf5Source source, FractalHeap heap, BTreeRecord record)
    {
        var fields = record.Fields(source);
        var id = fields.Bytes(heap.IdSize);
        bool shared = (fields.Byte() & 2) != 0;
        int order = (int)fields.UInt32();
        var (bytes, address) = heap.Object(id);
        return new(MessageType.Attribute, bytes, address, shared, order);
    }
}
