namespace Baeum.Data;

/// <summary>Collects values of variable length in collections of at least 4096 bytes, as HDF5 does.</summary>
internal sealed class GlobalHeapWriter(Hdf5Sink sink)
{
    private const int LeastSize = 4096, Head = 16, MostObjects = ushort.MaxValue;

    private FieldWriter? _collection;
    private long _address, _size;
    private int _count;

    /// <summary>Stores bytes; returns the collection's address and the number in it.</summary>
    public (long Collection, int Index) Add(ReadOnlySpan<byte> bytes)
    {
        long needed = Head + (bytes.Length + 7L) / 8 * 8;
        if (_collection is null || _collection.Length + needed > _size || _count == MostObjects)
            Start(Math.Max(LeastSize, Head + needed));
        _collection!.UInt16(++_count).UInt16(0).UInt32(0).Offset(bytes.Length).Bytes(bytes).Align8();
        return (_address, _count);
    }

    /// <summary>Writes the collection that is not full yet; object 0 is the space that is left.</summary>
    public void Finish()
    {
        if (_collection is null)
            return;
        if (_size - _collection.Length >= Head)
            _collection.UInt64(0).Offset(_size - _collection.Length + 8);
        _collection.Zeros((int)(_size - _collection.Length));
        sink.Write(_address, _collection.Written);
        _collection = null;
    }

    private void Start(long size)
    {
        Finish();
        (_address, _size, _count) = (sink.Allocate(size), size, 0);
        _collection = new FieldWriter().Bytes("GCOL"u8).Byte(1).Zeros(3).Offset(size);
    }
}
