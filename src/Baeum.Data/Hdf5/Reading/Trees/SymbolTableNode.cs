namespace Baeum.Data;

/// <summary>Some members of an old group (specification III.B and III.C).</summary>
internal static class SymbolTableNode
{
    private const int SoftLink = 2;

    /// <summary>All members of a group, by the addresses that its SymbolTable message gives.</summary>
    public static IEnumerable<LinkMessage> Links(Hdf5Source source, FieldReader message)
    {
        long tree = message.Offset();
        var heap = LocalHeap.Read(source, message.Offset());
        return BTreeV1.Entries(source, tree, BTreeV1.Groups, source.LengthSize).SelectMany(entry => Read(source, entry.Child, heap));
    }

    private static List<LinkMessage> Read(Hdf5Source source, long address, LocalHeap heap)
    {
        const string what = "a symbol table node";
        var head = new FieldReader(source, source.Read(address, 8, what), address, what);
        head.Signature("SNOD"u8);
        head.Version(1, 1);
        head.Skip(1);
        int count = head.UInt16(), size = 2 * source.OffsetSize + 24;
        var fields = new FieldReader(source, source.Read(address + 8, count * size, what), address + 8, what);
        var links = new List<LinkMessage>(count);
        for (int i = 0; i < count; i++)
        {
            string name = heap.Text(fields.Offset());
            long header = fields.Offset();
            uint cache = fields.UInt32();
            fields.Skip(4);
            uint value = fields.UInt32();
            fields.Skip(12);
            links.Add(cache == SoftLink ? new(name, Hdf5LinkKind.Soft, Hdf5Source.Undefined, heap.Text(value), 0) : new(name, Hdf5LinkKind.Hard, header, null, 0));
        }
        return links;
    }
}
