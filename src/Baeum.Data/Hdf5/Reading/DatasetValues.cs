namespace Baeum.Data;

/// <summary>The stored values of a dataset, wherever they are.</summary>
internal sealed class DatasetValues
{
    private readonly Hdf5Source _source;
    private readonly DataLayoutMessage _layout;
    private readonly DataspaceMessage _space;
    private readonly Datatype _type;
    private readonly byte[] _fill;
    private readonly FilterDescription[] _filters;
    private readonly long _address;

    public DatasetValues(ObjectHeader header, Datatype type, DataspaceMessage space)
    {
        (_source, _type, _space, _address) = (header.Source, type, space, header.Address);
        if (header.Has(MessageType.ExternalFiles))
            throw _source.Damaged(_address, "the values are in other files, which are not opened");
        var layout = header.Find(MessageType.DataLayout) ?? throw _source.Damaged(_address, "a dataset does not say where its values are");
        _layout = DataLayoutMessage.Read(layout, _source);
        _fill = FillValueMessage.Read(header);
        _filters = header.Find(MessageType.FilterPipeline) is { } filters ? FilterPipelineMessage.Read(filters.Fields(_source)) : [];
        if (_fill.Length != 0 && _fill.Length != type.Size)
            throw _source.Damaged(_address, $"the fill value has {_fill.Length} bytes; expected {type.Size}");
    }

    /// <summary>Where the values begin, for error messages.</summary>
    public long Address => _layout.Address == Hdf5Source.Undefined ? _address : _layout.Address;

    /// <summary>Whether the values lie in the file in one piece, as they are.</summary>
    public bool IsInOnePiece => _layout.Class == LayoutClass.Contiguous && _layout.Address != Hdf5Source.Undefined;

    /// <summary>How they are stored.</summary>
    public string Layout => _layout.Class.ToString().ToLowerInvariant();

    /// <summary>Makes sure that the file has the values, or, where it has fewer bytes, that they are few enough to be believed.</summary>
    /// <param name="memory">Bytes that they take in memory.</param>
    public void CheckSize(Int128 memory)
    {
        Int128 size = (Int128)_space.Count * _type.Size;
        if (IsInOnePiece || _layout.Class == LayoutClass.Compact)
        {
            long stored = _layout.Class == LayoutClass.Compact ? _layout.Data.Length : _source.Size - _source.BaseAddress - _layout.Address;
            if (size > stored)
                throw _source.Damaged(Address, $"the values need {size} bytes; the file has {Math.Max(0, stored)}");
        }
        else if (Int128.Max(size, memory) > _source.Believed)
        {
            throw _source.Damaged(Address, $"the values take {Int128.Max(size, memory)} bytes, which a file of {_source.Size} bytes is not believed; ReadInto reads them into memory of your own");
        }
    }

    /// <summary>Copies the bytes of all values.</summary>
    public void CopyTo(Span<byte> values)
    {
        if (values.Length == 0)
            return;
        if (_layout.Class == LayoutClass.Compact)
        {
            CheckSize(0);
            _layout.Data.Span[..values.Length].CopyTo(values);
            return;
        }
        if (IsInOnePiece)
        {
            CopyTo(0, values);
            return;
        }
        Fill(values);
        if (_layout.Class == LayoutClass.Chunked)
            ChunkReader.Read(_source, _layout, new ChunkGrid(_source, _address, _space, _layout.Chunk, _type.Size), _filters, values);
    }

    /// <summary>Copies some bytes of values that lie in one piece.</summary>
    public void CopyTo(long from, Span<byte> part) => _source.Read(_layout.Address + from, part, "the values");

    private void Fill(Span<byte> values)
    {
        if (_fill.AsSpan().IndexOfAnyExcept((byte)0) < 0)
            values.Clear();
        else
            for (int at = 0; at + _fill.Length <= values.Length; at += _fill.Length)
                _fill.CopyTo(values[at..]);
    }
}
