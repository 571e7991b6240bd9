namespace Baeum.Data;

/// <summary>A record of a <see cref="BTreeV2"/>.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Address">Where they lie.</param>
internal readonly record struct BTreeRecord(ReadOnlyMemory<byte> Bytes, long Address)
{
    public FieldReader Fields(Hdf5Source source) => new(source, Bytes.Span, Address, "a record of a B-tree");
}

/// <summary>The newer B-tree, which keeps records in all its nodes (specification III.A.2).</summary>
internal sealed class BTreeV2
{
    /// <summary>Records of large objects in a fractal heap.</summary>
    public const int HugeObjects = 1;

    /// <summary>Records of links by name.</summary>
    public const int LinkNames = 5;

    /// <summary>Records of attributes by name.</summary>
    public const int AttributeNames = 8;

    /// <summary>Records of chunks, as they are and filtered.</summary>
    public const int Chunks = 10, FilteredChunks = 11;

    private const int NodeOverhead = 10;

    private readonly Hdf5Source _source;
    private readonly Visits _nodes;
    private long _nodeSize, _root;
    private int _depth, _rootCount, _countSize;

    // Bytes of a child's number of records below it, for each level.
    private int[] _totalSizes = [];

    private BTreeV2(Hdf5Source source) => (_source, _nodes) = (source, new(source, "a B-tree"));

    public int Type { get; private set; }

    public int RecordSize { get; private set; }

    /// <summary>Reads the head of a tree whose records must be of one of some types.</summary>
    public static BTreeV2 Read(Hdf5Source source, long address, params ReadOnlySpan<int> types)
    {
        var fields = new FieldReader(source, source.Read(address, 22 + source.OffsetSize + source.LengthSize, "a B-tree"), address, "a B-tree");
        fields.Signature("BTHD"u8);
        fields.Version(0, 0);
        var tree = new BTreeV2(source) { Type = fields.Byte(), _nodeSize = fields.UInt32(), RecordSize = fields.UInt16(), _depth = fields.UInt16() };
        fields.Skip(2);
        tree._root = fields.Offset();
        tree._rootCount = fields.UInt16();
        fields.Length();
        fields.Checksum();
        if (!types.Contains(tree.Type) || tree.RecordSize == 0)
            throw source.Damaged(address, $"a B-tree has records of type {tree.Type} and {tree.RecordSize} bytes; expected type {string.Join(" or ", types.ToArray())}");
        tree.Measure(address);
        return tree;
    }

    /// <summary>All records in order.</summary>
    public IEnumerable<BTreeRecord> Records() => _root == Hdf5Source.Undefined ? [] : Node(_root, _rootCount, _depth);

    // How many records a node of each level can have decides about the sizes of the numbers in it.
    private void Measure(long address)
    {
        const int mostDepth = 64;
        if (_depth > mostDepth || _nodeSize < NodeOverhead + RecordSize)
            throw _source.Damaged(address, $"a B-tree has {_depth} levels and nodes of {_nodeSize} bytes");
        long most = (_nodeSize - NodeOverhead) / RecordSize;
        Int128 total = most;
        _countSize = Bytes((UInt128)most);
        _totalSizes = new int[_depth + 1];
        for (int level = 1; level <= _depth; level++)
        {
            int pointer = _source.OffsetSize + _countSize + _totalSizes[level - 1];
            most = (_nodeSize - NodeOverhead - pointer) / (RecordSize + pointer);
            total = Int128.Min((most + 1) * total + most, long.MaxValue);
            _totalSizes[level] = Bytes((UInt128)total);
        }
    }

    private static int Bytes(UInt128 largest) => (int)UInt128.Log2(UInt128.Max(largest, 1)) / 8 + 1;

    private IEnumerable<BTreeRecord> Node(long address, int count, int level)
    {
        var (records, children) = Read(address, count, level);
        for (int i = 0; i <= count; i++)
        {
            if (level > 0)
                foreach (var record in Node(children[i].Address, children[i].Count, level - 1))
                    yield return record;
            if (i < count)
                yield return new(records.Slice(i * RecordSize, RecordSize), address + 6 + i * RecordSize);
        }
    }

    private (ReadOnlyMemory<byte> Records, (long Address, int Count)[] Children) Read(long address, int count, int level)
    {
        int pointer = level == 0 ? 0 : _source.OffsetSize + _countSize + _totalSizes[level - 1];
        long size = NodeOverhead + (long)count * RecordSize + (level == 0 ? 0 : (count + 1L) * pointer);
        _nodes.Enter(address, size);
        byte[] bytes = _source.Read(address, size, "a node of a B-tree");
        var fields = new FieldReader(_source, bytes, address, "a B-tree");
        fields.Signature(level == 0 ? "BTLF"u8 : "BTIN"u8);
        fields.Version(0, 0);
        fields.Skip(1 + count * RecordSize);
        var children = new (long, int)[level == 0 ? 0 : count + 1];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = (fields.Offset(), (int)fields.Unsigned(_countSize));
            fields.Skip(_totalSizes[level - 1]);
        }
        fields.Checksum();
        return (bytes.AsMemory(6, count * RecordSize), children);
    }
}
