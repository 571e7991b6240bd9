namespace Baeum.Data;

/// <summary>A child of a leaf, with the key before it.</summary>
/// <param name="Key">Bytes of the key.</param>
/// <param name="KeyAddress">Where they lie.</param>
/// <param name="Child">Address of the child.</param>
internal readonly record struct BTreeEntry(ReadOnlyMemory<byte> Key, long KeyAddress, long Child)
{
    public FieldReader Fields(Hdf5Source source) => new(source, Key.Span, KeyAddress, "a key of a B-tree");
}

/// <summary>The older B-tree, which finds symbol table nodes and chunks (specification III.A.1). Each level is one less than its parent's.</summary>
internal sealed class BTreeV1
{
    /// <summary>Of groups: children are symbol table nodes.</summary>
    public const int Groups = 0;

    /// <summary>Children are chunks.</summary>
    public const int Chunks = 1;

    private readonly Hdf5Source _source;
    private readonly int _type, _keySize;
    private readonly Visits _nodes;

    private BTreeV1(Hdf5Source source, int type, int keySize) => (_source, _type, _keySize, _nodes) = (source, type, keySize, new(source, "a B-tree"));

    /// <summary>The entries of all leaves in order.</summary>
    public static IEnumerable<BTreeEntry> Entries(Hdf5Source source, long root, int type, int keySize) => new BTreeV1(source, type, keySize).Node(root, -1);

    private IEnumerable<BTreeEntry> Node(long address, int expectedLevel)
    {
        var (level, entries) = Read(address);
        if (expectedLevel >= 0 && level != expectedLevel)
            throw _source.Damaged(address, $"a B-tree has a node of level {level} where {expectedLevel} was expected");
        foreach (var entry in entries)
            if (level == 0)
                yield return entry;
            else
                foreach (var inner in Node(entry.Child, level - 1))
                    yield return inner;
    }

    private (int Level, BTreeEntry[] Entries) Read(long address)
    {
        int head = 8 + 2 * _source.OffsetSize, step = _keySize + _source.OffsetSize;
        var fields = new FieldReader(_source, _source.Read(address, head, "a B-tree"), address, "a B-tree");
        fields.Signature("TREE"u8);
        int type = fields.Byte(), level = fields.Byte(), count = fields.UInt16();
        if (type != _type)
            throw _source.Damaged(address, $"a B-tree has nodes of type {type}; expected {_type}");
        _nodes.Enter(address, head + (long)count * step);
        long start = address + head;
        byte[] bytes = _source.Read(start, count * step, "a node of a B-tree");
        var entries = new BTreeEntry[count];
        for (int i = 0; i < count; i++)
        {
            var child = new FieldReader(_source, bytes.AsSpan(i * step + _keySize, _source.OffsetSize), start + i * step + _keySize, "a B-tree");
            entries[i] = new(bytes.AsMemory(i * step, _keySize), start + i * step, child.Offset());
        }
        return (level, entries);
    }
}
