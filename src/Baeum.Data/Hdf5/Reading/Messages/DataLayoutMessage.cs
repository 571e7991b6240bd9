namespace Baeum.Data;

/// <summary>Ways to store values.</summary>
internal enum LayoutClass
{
    Compact, Contiguous, Chunked, Virtual,
}

/// <summary>Ways to find a chunk.</summary>
internal enum ChunkIndexType
{
    BTreeV1, SingleChunk, Implicit, FixedArray, ExtensibleArray, BTreeV2,
}

/// <summary>Where the values of a dataset are (specification IV.A.2.i).</summary>
/// <param name="Class">In the message itself, in one piece, or in chunks.</param>
internal sealed record DataLayoutMessage(LayoutClass Class)
{
    private const int MaxRank = 33;

    /// <summary>The values of a compact dataset.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Where the values or the index of the chunks are.</summary>
    public long Address { get; init; } = Hdf5Source.Undefined;

    /// <summary>Lengths of a chunk's axes.</summary>
    public long[] Chunk { get; init; } = [];

    /// <summary>How chunks are found.</summary>
    public ChunkIndexType Index { get; init; }

    /// <summary>Whether chunks that reach over the edge are stored as they are.</summary>
    public bool KeepsEdges { get; init; }

    /// <summary>Bytes of a single chunk as it is stored, if it is filtered, and the filters that it skipped.</summary>
    public (long Size, uint FilterMask)? Single { get; init; }

    /// <summary>Reads versions 1 to 4.</summary>
    public static DataLayoutMessage Read(HeaderMessage message, Hdf5Source source)
    {
        var fields = message.Fields(source);
        int version = fields.Version(1, 4);
        if (version < 3)
            return ReadOld(fields, message);
        int kind = fields.Byte();
        return (LayoutClass)kind switch
        {
            LayoutClass.Compact => Compact(ref fields, message, fields.UInt16()),
            LayoutClass.Contiguous => new(LayoutClass.Contiguous) { Address = fields.Offset() },
            LayoutClass.Chunked => version == 3 ? ChunkedV3(fields) : ChunkedV4(fields),
            LayoutClass.Virtual => throw fields.Damaged("a virtual dataset takes its values from other files, which are not opened"),
            _ => throw fields.Damaged($"unknown layout {kind}"),
        };
    }

    private static DataLayoutMessage Compact(ref FieldReader fields, HeaderMessage message, long size)
    {
        int start = fields.Position;
        fields.Bytes(size);
        return new(LayoutClass.Compact) { Data = message.Data.Slice(start, (int)size) };
    }

    private static DataLayoutMessage ReadOld(FieldReader fields, HeaderMessage message)
    {
        int rank = Rank(ref fields), kind = fields.Byte();
        fields.Skip(5);
        if (kind > (int)LayoutClass.Chunked)
            throw fields.Damaged($"unknown layout {kind}");
        long address = kind == (int)LayoutClass.Compact ? Hdf5Source.Undefined : fields.Offset();
        long[] lengths = Lengths(ref fields, rank, 4);
        if (kind == (int)LayoutClass.Chunked)
            return new(LayoutClass.Chunked) { Address = address, Chunk = lengths[..^1] };
        return kind == (int)LayoutClass.Compact ? Compact(ref fields, message, fields.UInt32()) : new(LayoutClass.Contiguous) { Address = address };
    }

    private static DataLayoutMessage ChunkedV3(FieldReader fields)
    {
        int rank = Rank(ref fields);
        long address = fields.Offset();
        return new(LayoutClass.Chunked) { Address = address, Chunk = Lengths(ref fields, rank, 4)[..^1] };
    }

    private static DataLayoutMessage ChunkedV4(FieldReader fields)
    {
        const int keepsEdges = 1, isFiltered = 2;
        int flags = fields.Byte(), rank = Rank(ref fields), size = fields.Byte();
        if (size is 0 or > 8)
            throw fields.Damaged($"lengths of chunks have {size} bytes");
        long[] chunk = Lengths(ref fields, rank, size)[..^1];
        var index = (ChunkIndexType)fields.Byte();
        (long, uint)? single = index == ChunkIndexType.SingleChunk && (flags & isFiltered) != 0 ? (fields.Length(), fields.UInt32()) : null;
        // What follows for the other indexes stands in their own headers once more.
        fields.Skip(index switch
        {
            ChunkIndexType.SingleChunk or ChunkIndexType.Implicit => 0,
            ChunkIndexType.FixedArray => 1,
            ChunkIndexType.ExtensibleArray => 5,
            ChunkIndexType.BTreeV2 => 6,
            _ => throw fields.Damaged($"unknown index of chunks {(int)index}"),
        });
        return new(LayoutClass.Chunked) { Address = fields.Offset(), Chunk = chunk, Index = index, KeepsEdges = (flags & keepsEdges) != 0, Single = single };
    }

    private static int Rank(ref FieldReader fields)
    {
        int rank = fields.Byte();
        return rank is > 0 and <= MaxRank ? rank : throw fields.Damaged($"a layout has {rank} axes");
    }

    private static long[] Lengths(ref FieldReader fields, int rank, int size)
    {
        var lengths = new long[rank];
        for (int i = 0; i < rank; i++)
            if ((lengths[i] = fields.Unsigned(size)) == 0)
                throw fields.Damaged("a chunk has an axis of length 0");
        return lengths;
    }
}
