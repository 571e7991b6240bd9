using System.Numerics;

namespace Baeum.Data;

/// <summary>Links or attributes of groups that have many or large ones (specification III.G): small objects lie in blocks that a doubling table finds, large ones on their own.</summary>
internal sealed class FractalHeap
{
    private const int Managed = 0, Huge = 1, Tiny = 2;
    private const string What = "a fractal heap";

    private readonly Hdf5Source _source;
    private readonly long _address;
    private readonly DoublingTable _table;
    private readonly long _hugeTree;
    private readonly int _lengthSize;
    private readonly Visits _hugeVisits;
    private Dictionary<long, (long Address, long Size)>? _huge;

    private FractalHeap(Hdf5Source source, long address)
    {
        (_source, _address, _hugeVisits) = (source, address, new(source, What));
        byte[] bytes = source.Read(address, 26 + 12 * source.LengthSize + 3 * source.OffsetSize, What);
        var fields = new FieldReader(source, bytes, address, What);
        fields.Signature("FRHP"u8);
        fields.Version(0, 0);
        IdSize = fields.UInt16();
        if (fields.UInt16() != 0)
            throw fields.Damaged("a fractal heap with filters is not supported");
        bool checksums = (fields.Byte() & 2) != 0;
        long mostManaged = fields.UInt32();
        fields.Length();
        _hugeTree = fields.Offset();
        fields.Length();
        fields.Offset();
        fields.Skip(8 * source.LengthSize);
        _table = DoublingTable.Read(source, ref fields, address, checksums);
        fields.Checksum();
        _lengthSize = BitOperations.Log2((ulong)Math.Max(1, Math.Min(_table.MostDirect, mostManaged))) / 8 + 1;
    }

    /// <summary>Bytes of an object's identifier.</summary>
    public int IdSize { get; }

    public static FractalHeap Read(Hdf5Source source, long address) => new(source, address);

    /// <summary>The bytes of an object and where they lie.</summary>
    public (ReadOnlyMemory<byte> Bytes, long Address) Object(ReadOnlySpan<byte> id)
    {
        var fields = new FieldReader(_source, id, _address, "an identifier of a fractal heap");
        int start = fields.Byte();
        switch ((start >> 4) & 3)
        {
            case Managed:
                return _table.Object(fields.Unsigned(_table.OffsetSize), fields.Unsigned(_lengthSize));
            case Tiny:
                int length = IdSize <= 18 ? (start & 15) + 1 : (((start & 15) << 8) | fields.Byte()) + 1;
                return (fields.Bytes(length).ToArray(), _address);
            case Huge:
                var (address, size) = HugeObject(ref fields);
                _hugeVisits.Enter(address, size);
                return (_source.Read(address, size, "a large object"), address);
            default:
                throw _source.Damaged(_address, $"{What} has an object of an unknown kind");
        }
    }

    // The identifier holds address and length where it is long enough for both, and otherwise a number to look up.
    private (long Address, long Size) HugeObject(ref FieldReader id)
    {
        if (_source.OffsetSize + _source.LengthSize <= IdSize - 1)
            return (id.Offset(), id.Length());
        _huge ??= ReadHuge();
        long number = id.Unsigned(Math.Min(_source.LengthSize, id.Left));
        return _huge.TryGetValue(number, out var found) ? found : throw _source.Damaged(_address, $"{What} has no large object {number}");
    }

    private Dictionary<long, (long, long)> ReadHuge()
    {
        var objects = new Dictionary<long, (long, long)>();
        foreach (var record in BTreeV2.Read(_source, _hugeTree, BTreeV2.HugeObjects).Records())
        {
            var fields = record.Fields(_source);
            long address = fields.Offset(), size = fields.Length();
            objects[fields.Length()] = (address, size);
        }
        return objects;
    }
}
