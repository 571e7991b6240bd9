using System.Numerics;

namespace Baeum.Data;

/// <summary>The index of chunks along one axis without limit: some elements in an index block, more in data blocks whose sizes grow, and the addresses of these in super blocks (specification VII.D).</summary>
internal sealed class ExtensibleArray
{
    private const string What = "an extensible array";

    private readonly Hdf5Source _source;
    private readonly ArrayElements _elements;
    private readonly Visits _blocks;
    private readonly long _index, _pageSize;
    private readonly int _inIndex, _least, _leastPointers, _offsetSize, _superBlocks;

    private ExtensibleArray(Hdf5Source source, long address, ChunkGrid grid)
    {
        (_source, _blocks) = (source, new(source, What));
        var fields = new FieldReader(source, source.Read(address, 16 + 6 * source.LengthSize + source.OffsetSize, What), address, What);
        fields.Signature("EAHD"u8);
        fields.Version(0, 0);
        _elements = ArrayElements.Read(source, grid, ref fields);
        int bits = fields.Byte();
        (_inIndex, _least, _leastPointers) = (fields.Byte(), fields.Byte(), fields.Byte());
        int pageBits = fields.Byte();
        fields.Skip(6 * source.LengthSize);
        _index = fields.Offset();
        fields.Checksum();
        if (bits is 0 or > 63 || pageBits > 30 || !BitOperations.IsPow2(_least) || !BitOperations.IsPow2(_leastPointers) || bits < BitOperations.Log2((uint)_least))
            throw source.Damaged(address, $"{What} has {bits} bits of index, blocks of {_least} elements and {_leastPointers} pointers");
        _pageSize = 1L << pageBits;
        _offsetSize = (bits + 7) / 8;
        _superBlocks = 1 + bits - BitOperations.Log2((uint)_least);
    }

    public static IEnumerable<ChunkRecord> Records(Hdf5Source source, long address, ChunkGrid grid)
    {
        var array = new ExtensibleArray(source, address, grid);
        return array._index == Hdf5Source.Undefined ? [] : array.All();
    }

    // Super block s stands for 2^(s/2) data blocks of least · 2^((s+1)/2) elements each. The data blocks of the first ones are found in the index block itself.
    private IEnumerable<ChunkRecord> All()
    {
        int direct = Math.Min(2 * BitOperations.Log2((uint)_leastPointers), _superBlocks), blocks = 2 * (_leastPointers - 1), head = 6 + _source.OffsetSize;
        int inside = _inIndex * _elements.Size;
        byte[] bytes = _source.Read(_index, head + inside + (blocks + _superBlocks - direct) * (long)_source.OffsetSize + 4, What);
        Verify(bytes, _index, "EAIB"u8);
        foreach (var record in _elements.Records(bytes.AsMemory(head, inside), _index + head, 0))
            yield return record;
        long number = _inIndex;
        int at = head + inside;
        for (int s = 0; s < direct; s++)
            for (long b = 0; b < DataBlocks(s); b++, number += BlockSize(s), at += _source.OffsetSize)
                foreach (var record in DataBlock(Address(bytes, at, _index), number, s, null))
                    yield return record;
        at = head + inside + blocks * _source.OffsetSize;
        for (int s = direct; s < _superBlocks; s++, at += _source.OffsetSize)
        {
            if (Address(bytes, at, _index) is var super and not Hdf5Source.Undefined)
                foreach (var record in SuperBlock(super, number, s))
                    yield return record;
            number += DataBlocks(s) * BlockSize(s);
        }
    }

    private IEnumerable<ChunkRecord> SuperBlock(long address, long number, int s)
    {
        long blocks = DataBlocks(s), pages = Pages(s), bitmap = pages == 0 ? 0 : blocks * ((pages + 7) / 8);
        int head = 6 + _source.OffsetSize + _offsetSize;
        long size = head + bitmap + blocks * _source.OffsetSize + 4;
        _blocks.Enter(address, size);
        byte[] bytes = _source.Read(address, size, What);
        Verify(bytes, address, "EASB"u8);
        for (int b = 0; b < blocks; b++, number += BlockSize(s))
        {
            int block = b;
            Func<long, bool>? written = pages == 0 ? null : page => IsSet(bytes.AsSpan(head, (int)bitmap), block * pages + page);
            foreach (var record in DataBlock(Address(bytes, (int)(head + bitmap + b * _source.OffsetSize), address), number, s, written))
                yield return record;
        }
    }

    private IEnumerable<ChunkRecord> DataBlock(long address, long number, int s, Func<long, bool>? written)
    {
        if (address == Hdf5Source.Undefined)
            yield break;
        int head = 6 + _source.OffsetSize + _offsetSize;
        long pages = Pages(s), inside = pages == 0 ? BlockSize(s) * _elements.Size : 0;
        _blocks.Enter(address, head + inside + 4);
        byte[] bytes = _source.Read(address, head + inside + 4, What);
        Verify(bytes, address, "EADB"u8);
        foreach (var record in _elements.Records(bytes.AsMemory(head, (int)inside), address + head, number))
            yield return record;
        long length = _pageSize * _elements.Size;
        for (long p = 0; p < pages; p++)
        {
            if (written is not null && !written(p))
                continue;
            long at = address + bytes.Length + p * (length + 4);
            byte[] page = _source.Read(at, length + 4, What);
            Verify(page, at, default);
            foreach (var record in _elements.Records(page.AsMemory(0, (int)length), at, number + p * _pageSize))
                yield return record;
        }
    }

    private static long DataBlocks(int s) => 1L << (s / 2);

    private long BlockSize(int s) => (long)_least << ((s + 1) / 2);

    private long Pages(int s) => BlockSize(s) > _pageSize ? BlockSize(s) / _pageSize : 0;

    private static bool IsSet(ReadOnlySpan<byte> bits, long i) => (bits[(int)(i / 8)] & (0x80 >> (int)(i % 8))) != 0;

    private long Address(byte[] bytes, int at, long block) => new FieldReader(_source, bytes.AsSpan(at), block + at, What).Offset();

    private void Verify(byte[] bytes, long address, ReadOnlySpan<byte> signature)
    {
        var fields = new FieldReader(_source, bytes, address, What);
        if (signature.Length > 0)
            fields.Signature(signature);
        fields.Skip(bytes.Length - 4 - fields.Position);
        fields.Checksum();
    }
}
