namespace Baeum.Data;

/// <summary>Undoes the filters that a chunk went through, the last one first.</summary>
internal static class FilterPipeline
{
    private const int Deflate = 1, ShuffleId = 2, Fletcher = 3;

    private static readonly Dictionary<int, string> Names = new() { [4] = "szip", [5] = "nbit", [6] = "scaleoffset", [32000] = "lzf", [32001] = "blosc", [32004] = "lz4", [32008] = "bitshuffle", [32015] = "zstd" };

    /// <summary>Turns stored bytes into a chunk.</summary>
    /// <exception cref="InvalidDataException">A filter is not known, or the bytes are not what it makes.</exception>
    public static void Undo(Hdf5Source source, FilterDescription[] filters, ChunkRecord record, ReadOnlyMemory<byte> stored, byte[] chunk)
    {
        for (int i = filters.Length - 1; i >= 0; i--)
        {
            if ((record.FilterMask >> i & 1) != 0)
                continue;
            stored = filters[i].Id switch
            {
                Deflate => Inflate.Undo(source, record.Address, stored, chunk.Length + Fletcher32.Size * filters.Length),
                ShuffleId => Shuffle.Undo(stored.Span, filters[i].Parameters is [var size, ..] && size <= int.MaxValue ? (int)size : 1),
                Fletcher => Fletcher32.Undo(source, record.Address, stored),
                var id => throw source.Damaged(record.Address, $"the filter {id}{(Names.TryGetValue(id, out string? name) ? $" ({name})" : "")} is not supported; expected deflate, shuffle or fletcher32"),
            };
        }
        if (stored.Length != chunk.Length)
            throw source.Damaged(record.Address, $"a chunk unpacks to {stored.Length} bytes; expected {chunk.Length}");
        stored.CopyTo(chunk);
    }
}
