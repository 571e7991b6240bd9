namespace Baeum.Data;

/// <summary>The elements of fixed and extensible arrays: a chunk's address, and of a filtered chunk its stored size and skipped filters.</summary>
/// <param name="Source">The file.</param>
/// <param name="Grid">The dataset's chunks.</param>
/// <param name="IsFiltered">Whether chunks are filtered.</param>
/// <param name="Size">Bytes of an element.</param>
internal sealed record ArrayElements(Hdf5Source Source, ChunkGrid Grid, bool IsFiltered, int Size)
{
    private readonly Func<long, long[]> _place = Grid.PlacesInArray();

    /// <summary>Reads the two fields that every head of an array has: kind and size of its elements.</summary>
    public static ArrayElements Read(Hdf5Source source, ChunkGrid grid, ref FieldReader fields)
    {
        int client = fields.Byte(), size = fields.Byte(), least = source.OffsetSize;
        bool isFiltered = client == 1;
        return client is 0 or 1 && (isFiltered ? size - least - 4 is > 0 and <= 8 : size == least) ? new(source, grid, isFiltered, size)
            : throw fields.Damaged($"an array of chunks of the kind {client} has elements of {size} bytes");
    }

    /// <summary>The chunks of some elements, the first of which has a number; those that were not written and those beyond the dataset are left out.</summary>
    public IEnumerable<ChunkRecord> Records(ReadOnlyMemory<byte> elements, long address, long first)
    {
        for (int i = 0; i < elements.Length / Size; i++)
            if (Record(elements.Slice(i * Size, Size), address + (long)i * Size, first + i) is { } record)
                yield return record;
    }

    private ChunkRecord? Record(ReadOnlyMemory<byte> element, long address, long number)
    {
        var fields = new FieldReader(Source, element.Span, address, "an array of chunks");
        long chunk = fields.Offset();
        if (chunk == Hdf5Source.Undefined)
            return null;
        long size = Grid.ChunkBytes;
        uint mask = 0;
        if (IsFiltered)
            (size, mask) = (fields.Unsigned(Size - Source.OffsetSize - 4), fields.UInt32());
        long[] scaled = _place(number);
        return Grid.Contains(scaled) ? new(chunk, size, mask, scaled) : null;
    }
}
