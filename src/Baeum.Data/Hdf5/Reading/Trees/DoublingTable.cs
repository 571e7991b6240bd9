using System.Numerics;

namespace Baeum.Data;

/// <summary>The blocks of a fractal heap: rows of equally many, whose sizes double from row to row after the second. Large rows are tables themselves.</summary>
internal sealed class DoublingTable
{
    private readonly Hdf5Source _source;
    private readonly long _heap;
    private readonly bool _checksums;
    private readonly Dictionary<long, byte[]> _blocks = [];
    private readonly Visits _visits;
    private int _width, _rows;
    private long _start, _root;

    private DoublingTable(Hdf5Source source, long heap, bool checksums) => (_source, _heap, _checksums, _visits) = (source, heap, checksums, new(source, "a fractal heap"));

    /// <summary>Bytes of the largest block that holds objects.</summary>
    public long MostDirect { get; private set; }

    /// <summary>Bytes of a place in the heap.</summary>
    public int OffsetSize { get; private set; }

    public static DoublingTable Read(Hdf5Source source, ref FieldReader fields, long heap, bool checksums)
    {
        var table = new DoublingTable(source, heap, checksums) { _width = fields.UInt16(), _start = fields.Length(), MostDirect = fields.Length() };
        int bits = fields.UInt16();
        table.OffsetSize = (bits + 7) / 8;
        fields.Skip(2);
        table._root = fields.Offset();
        table._rows = fields.UInt16();
        return table._width > 0 && bits is > 0 and < 64 && IsPower(table._start) && IsPower(table.MostDirect) && table._start <= table.MostDirect && table.MostDirect <= int.MaxValue ? table
            : throw fields.Damaged($"a fractal heap has rows of {table._width} blocks of {table._start} to {table.MostDirect} bytes");
    }

    /// <summary>The bytes of an object and where they lie. Its place counts the heads of blocks too.</summary>
    public (ReadOnlyMemory<byte> Bytes, long Address) Object(long offset, long length)
    {
        if (_root == Hdf5Source.Undefined)
            throw _source.Damaged(_heap, "an empty fractal heap has no objects");
        var (block, size, start) = _rows == 0 ? (_root, _start, 0L) : Find(_root, _rows, 0, offset);
        byte[] bytes = Block(block, size);
        long at = offset - start;
        return at >= 0 && length >= 0 && at <= size - length ? (bytes.AsMemory((int)at, (int)length), block + at)
            : throw _source.Damaged(block, $"a block of a fractal heap has {size} bytes; an object of {length} at {at} is not in it");
    }

    private (long Address, long Size, long Start) Find(long address, int rows, long start, long offset)
    {
        byte[] bytes = Indirect(address, rows);
        int head = 5 + _source.OffsetSize + OffsetSize;
        for (int row = 0; row < rows; row++)
        {
            long size = RowSize(row), rowStart = start + (row == 0 ? 0 : _width * size);
            if (size > long.MaxValue / 2 / _width || rowStart < 0)
                break;
            if (offset >= rowStart + _width * size)
                continue;
            int column = (int)((offset - rowStart) / size);
            if (offset < rowStart)
                break;
            var field = new FieldReader(_source, bytes.AsSpan(head + (row * _width + column) * _source.OffsetSize), address, "a fractal heap");
            long child = field.Offset(), childStart = rowStart + column * size;
            if (size <= MostDirect)
                return (child, size, childStart);
            int childRows = BitOperations.Log2((ulong)size) - BitOperations.Log2((ulong)_start) - BitOperations.Log2((uint)_width) + 1;
            return childRows > 0 ? Find(child, childRows, childStart, offset) : throw _source.Damaged(address, "a fractal heap has rows that cannot be");
        }
        throw _source.Damaged(address, $"a fractal heap has no block for the place {offset}");
    }

    private long RowSize(int row) => row <= 1 ? _start : row - 1 < BitOperations.LeadingZeroCount((ulong)_start) - 1 ? _start << (row - 1) : long.MaxValue;

    private byte[] Indirect(long address, int rows)
    {
        if (_blocks.TryGetValue(address, out var known))
            return known;
        long size = 9 + _source.OffsetSize + OffsetSize + (long)rows * _width * _source.OffsetSize;
        _visits.Enter(address, size);
        byte[] bytes = _source.Read(address, size, "a table of a fractal heap");
        var fields = new FieldReader(_source, bytes, address, "a table of a fractal heap");
        fields.Signature("FHIB"u8);
        fields.Version(0, 0);
        fields.Skip(bytes.Length - 4 - fields.Position);
        fields.Checksum();
        return _blocks[address] = bytes;
    }

    // The checksum of a block of objects stands before the objects and was made with zeros in its own place.
    private byte[] Block(long address, long size)
    {
        if (_blocks.TryGetValue(address, out var known))
            return known;
        _visits.Enter(address, size);
        byte[] bytes = _source.Read(address, size, "a block of a fractal heap");
        var fields = new FieldReader(_source, bytes, address, "a block of a fractal heap");
        fields.Signature("FHDB"u8);
        fields.Version(0, 0);
        fields.Skip(_source.OffsetSize + OffsetSize);
        if (_checksums)
        {
            int at = fields.Position;
            uint expected = fields.UInt32();
            bytes.AsSpan(at, 4).Clear();
            if (Lookup3.Hash(bytes) != expected)
                throw _source.Damaged(address, "a block of a fractal heap is damaged: its checksum is wrong");
        }
        return _blocks[address] = bytes;
    }

    private static bool IsPower(long size) => BitOperations.IsPow2(size);
}
