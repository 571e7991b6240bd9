namespace Baeum.Data;

/// <summary>The chunks of a dataset as cells: how many there are along each axis, and their sizes.</summary>
internal sealed class ChunkGrid
{
    private readonly Hdf5Source _source;
    private readonly long _address;

    public ChunkGrid(Hdf5Source source, long address, DataspaceMessage space, long[] chunk, int elementSize)
    {
        (_source, _address, Space, Chunk, ElementSize) = (source, address, space, chunk, elementSize);
        if (chunk.Length != space.Lengths.Length)
            throw source.Damaged(address, $"chunks have {chunk.Length} axes and their dataset {space.Lengths.Length}");
        Int128 bytes = elementSize;
        foreach (long length in chunk)
            if ((bytes *= length) > source.Believed || bytes > Array.MaxLength)
                throw source.Damaged(address, $"chunks of ({string.Join(", ", chunk)}) values are too large for a file of {source.Size} bytes");
        ChunkBytes = (int)bytes;
        Count = Divide(space.Lengths);
    }

    public DataspaceMessage Space { get; }

    /// <summary>Lengths of a chunk's axes, in values.</summary>
    public long[] Chunk { get; }

    /// <summary>Bytes of a value.</summary>
    public int ElementSize { get; }

    /// <summary>Bytes of a chunk once its filters are undone.</summary>
    public int ChunkBytes { get; }

    /// <summary>Number of chunks along each axis.</summary>
    public long[] Count { get; }

    /// <summary>Whether a chunk has a part that lies in the dataset.</summary>
    public bool Contains(long[] scaled)
    {
        for (int i = 0; i < Count.Length; i++)
            if (scaled[i] < 0 || scaled[i] >= Count[i])
                return false;
        return true;
    }

    /// <summary>Whether a chunk reaches over the end of an axis.</summary>
    public bool IsEdge(long[] scaled)
    {
        for (int i = 0; i < Count.Length; i++)
            if ((scaled[i] + 1) * Chunk[i] > Space.Lengths[i])
                return true;
        return false;
    }

    /// <summary>A chunk's number in row-major order.</summary>
    public long Number(long[] scaled)
    {
        long number = 0;
        for (int i = 0; i < Count.Length; i++)
            number = number * Count[i] + scaled[i];
        return number;
    }

    /// <summary>A chunk's number in an array that has room for the dataset's greatest size.</summary>
    public long NumberInArray(long[] scaled)
    {
        long[] most = Divide(Space.Most);
        Int128 number = 0;
        for (int i = 0; i < scaled.Length; i++)
            number = number * most[i] + scaled[i];
        return number <= long.MaxValue / ChunkBytes / 2 ? (long)number : throw _source.Damaged(_address, "a dataset has more chunks than can be counted");
    }

    /// <summary>Places of the chunks by their number in an array that has room for the dataset's greatest size. An axis without limit counts first.</summary>
    public Func<long, long[]> PlacesInArray()
    {
        int first = Math.Max(0, Array.IndexOf(Space.Most, -1));
        int[] axes = [first, .. Enumerable.Range(0, Chunk.Length).Where(a => a != first)];
        long[] most = Divide(Space.Most);
        var strides = new long[axes.Length];
        Int128 stride = 1;
        for (int i = axes.Length - 1; i >= 0; i--)
        {
            strides[i] = (long)stride;
            if (i > 0 && (stride *= most[axes[i]]) > long.MaxValue)
                throw _source.Damaged(_address, "a dataset has more chunks than can be counted");
        }
        return number =>
        {
            var scaled = new long[axes.Length];
            for (int i = 0; i < axes.Length; i++)
            {
                scaled[axes[i]] = strides[i] == 0 ? 0 : number / strides[i];
                number -= scaled[axes[i]] * strides[i];
            }
            return scaled;
        };
    }

    private long[] Divide(long[] lengths)
    {
        var counts = new long[lengths.Length];
        for (int i = 0; i < counts.Length; i++)
            counts[i] = lengths[i] <= 0 ? 0 : (lengths[i] - 1) / Chunk[i] + 1;
        return counts;
    }
}
