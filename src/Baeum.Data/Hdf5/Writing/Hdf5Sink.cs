namespace Baeum.Data;

/// <summary>The file that is being written: gives out places from front to back and takes their content in any order.</summary>
internal sealed class Hdf5Sink
{
    private readonly Stream _stream;
    private readonly long _start;

    public Hdf5Sink(Stream stream)
    {
        if (!stream.CanSeek)
            throw new ArgumentException("HDF5 is written in any order: the stream must be able to seek.", nameof(stream));
        (_stream, _start, Heap) = (stream, stream.Position, new(this));
    }

    /// <summary>Bytes given out so far.</summary>
    public long End { get; private set; }

    /// <summary>Where strings of variable length go.</summary>
    public GlobalHeapWriter Heap { get; }

    /// <summary>A place for so many bytes, at a multiple of 8.</summary>
    public long Allocate(long size)
    {
        long address = (End + 7) / 8 * 8;
        End = checked(address + size);
        return address;
    }

    public void Write(long address, ReadOnlySpan<byte> bytes)
    {
        if (_stream.Position != _start + address)
            _stream.Position = _start + address;
        _stream.Write(bytes);
    }

    /// <summary>Writes a piece of metadata to a new place.</summary>
    public long Append(FieldWriter fields)
    {
        long address = Allocate(fields.Length);
        Write(address, fields.Written);
        return address;
    }

    /// <summary>Makes the file as long as what was given out.</summary>
    public void Finish()
    {
        if (_stream.Length < _start + End)
            _stream.SetLength(_start + End);
        _stream.Position = _start + End;
    }
}
