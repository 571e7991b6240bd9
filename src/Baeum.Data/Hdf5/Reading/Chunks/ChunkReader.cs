namespace Baeum.Data;

/// <summary>Puts the chunks of a dataset together.</summary>
internal static class ChunkReader
{
    // A dataset may be smaller than its chunks, so that more is unpacked than is kept.
    private const int MostWaste = 4;

    /// <summary>Copies all values into <paramref name="values"/>, which already holds the fill value.</summary>
    public static void Read(Hdf5Source source, DataLayoutMessage layout, ChunkGrid grid, FilterDescription[] filters, Span<byte> values)
    {
        var seen = new HashSet<long>();
        long budget = Math.Max(source.Believed, (long)MostWaste * values.Length);
        byte[] buffer = new byte[grid.ChunkBytes];
        foreach (var record in ChunkIndex.Records(source, layout, grid, filters.Length > 0))
        {
            if (!grid.Contains(record.Scaled))
                continue;
            if (!seen.Add(grid.Number(record.Scaled)))
                throw source.Damaged(record.Address, $"the chunk ({string.Join(", ", record.Scaled)}) occurs twice");
            if ((budget -= grid.ChunkBytes) < 0)
                throw source.Damaged(record.Address, $"the chunks unpack to too much for a file of {source.Size} bytes");
            Unpack(source, layout, grid, filters, record, buffer);
            Copy(grid, record.Scaled, buffer, values);
        }
    }

    private static void Unpack(Hdf5Source source, DataLayoutMessage layout, ChunkGrid grid, FilterDescription[] filters, ChunkRecord record, byte[] chunk)
    {
        if (filters.Length == 0 || (layout.KeepsEdges && grid.IsEdge(record.Scaled)))
            source.Read(record.Address, chunk, "a chunk");
        else
            FilterPipeline.Undo(source, filters, record, source.Read(record.Address, record.Size, "a chunk"), chunk);
    }

    // Runs along the last axis are copied whole; the other axes are counted like a clock.
    private static void Copy(ChunkGrid grid, long[] scaled, ReadOnlySpan<byte> chunk, Span<byte> values)
    {
        int rank = scaled.Length, size = grid.ElementSize;
        if (rank == 0)
        {
            chunk.CopyTo(values);
            return;
        }
        Span<long> first = stackalloc long[rank], length = stackalloc long[rank], index = stackalloc long[rank];
        index.Clear();
        for (int i = 0; i < rank; i++)
        {
            first[i] = scaled[i] * grid.Chunk[i];
            length[i] = Math.Min(grid.Chunk[i], grid.Space.Lengths[i] - first[i]);
        }
        int run = (int)length[^1] * size;
        while (true)
        {
            long from = 0, to = 0;
            for (int i = 0; i < rank; i++)
            {
                from = from * grid.Chunk[i] + index[i];
                to = to * grid.Space.Lengths[i] + first[i] + index[i];
            }
            chunk.Slice((int)(from * size), run).CopyTo(values[(int)(to * size)..]);
            int axis = rank - 2;
            while (axis >= 0 && ++index[axis] == length[axis])
                index[axis--] = 0;
            if (axis < 0)
                return;
        }
    }
}
