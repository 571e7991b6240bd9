namespace Baeum.Data;

/// <summary>Lists the chunks of a dataset, whichever way they are found.</summary>
internal static class ChunkIndex
{
    /// <summary>All chunks that were written.</summary>
    public static IEnumerable<ChunkRecord> Records(Hdf5Source source, DataLayoutMessage layout, ChunkGrid grid, bool isFiltered)
        => layout.Address == Hdf5Source.Undefined ? [] : layout.Index switch
        {
            ChunkIndexType.SingleChunk => [new(layout.Address, layout.Single?.Size ?? grid.ChunkBytes, layout.Single?.FilterMask ?? 0, new long[grid.Chunk.Length])],
            ChunkIndexType.Implicit => Implicit(layout.Address, grid),
            ChunkIndexType.FixedArray => FixedArray.Records(source, layout.Address, grid),
            ChunkIndexType.ExtensibleArray => ExtensibleArray.Records(source, layout.Address, grid),
            ChunkIndexType.BTreeV2 => ByBTreeV2(source, layout.Address, grid),
            _ => ByBTreeV1(source, layout.Address, grid),
        };

    // All chunks, one after another, with room for the dataset's greatest size.
    private static IEnumerable<ChunkRecord> Implicit(long address, ChunkGrid grid)
    {
        if (Array.IndexOf(grid.Count, 0) >= 0)
            yield break;
        var scaled = new long[grid.Count.Length];
        while (true)
        {
            yield return new(address + grid.NumberInArray(scaled) * grid.ChunkBytes, grid.ChunkBytes, 0, [.. scaled]);
            int axis = scaled.Length - 1;
            while (axis >= 0 && ++scaled[axis] == grid.Count[axis])
                scaled[axis--] = 0;
            if (axis < 0)
                yield break;
        }
    }

    private static IEnumerable<ChunkRecord> ByBTreeV1(Hdf5Source source, long address, ChunkGrid grid)
    {
        int rank = grid.Chunk.Length;
        foreach (var entry in BTreeV1.Entries(source, address, BTreeV1.Chunks, 8 + 8 * (rank + 1)))
        {
            var fields = entry.Fields(source);
            long size = fields.UInt32();
            uint mask = fields.UInt32();
            var scaled = new long[rank];
            for (int i = 0; i < rank; i++)
                scaled[i] = fields.Unsigned(8) / grid.Chunk[i];
            yield return new(entry.Child, size, mask, scaled);
        }
    }

    private static IEnumerable<ChunkRecord> ByBTreeV2(Hdf5Source source, long address, ChunkGrid grid)
    {
        int rank = grid.Chunk.Length;
        var tree = BTreeV2.Read(source, address, BTreeV2.Chunks, BTreeV2.FilteredChunks);
        int sizeBytes = tree.RecordSize - source.OffsetSize - 8 * rank - 4;
        if (tree.Type == BTreeV2.FilteredChunks && sizeBytes is < 1 or > 8)
            throw source.Damaged(address, $"a B-tree of chunks has records of {tree.RecordSize} bytes");
        foreach (var record in tree.Records())
        {
            var fields = record.Fields(source);
            long chunk = fields.Offset(), size = grid.ChunkBytes;
            uint mask = 0;
            if (tree.Type == BTreeV2.FilteredChunks)
                (size, mask) = (fields.Unsigned(sizeBytes), fields.UInt32());
            var scaled = new long[rank];
            for (int i = 0; i < rank; i++)
                scaled[i] = fields.Unsigned(8);
            yield return new(chunk, size, mask, scaled);
        }
    }
}
