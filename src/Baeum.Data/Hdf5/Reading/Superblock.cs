namespace Baeum.Data;

/// <summary>The first structure of an HDF5 file: sizes of addresses, and where the root group is. Versions 0 to 3 (HDF5 File Format Specification 3.0, II.A).</summary>
/// <param name="Version">Version of the superblock.</param>
/// <param name="Root">Address of the root group's object header.</param>
internal sealed record Superblock(int Version, long Root)
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'];

    /// <summary>Finds the superblock at 0, 512, 1024, 2048 ... and tells the source what it says about addresses.</summary>
    /// <exception cref="InvalidDataException">This is no HDF5 file, or one that is cut off.</exception>
    public static Superblock Read(Hdf5Source source)
    {
        long place = Find(source);
        var bytes = source.Read(place, Math.Min(128, source.Size - place), "the superblock");
        var fields = new FieldReader(source, bytes, place, "the superblock");
        fields.Skip(Signature.Length);
        int version = fields.Version(0, 3);
        return version < 2 ? ReadOld(source, fields, version, place) : ReadNew(source, fields, version, place);
    }

    private static Superblock ReadOld(Hdf5Source source, FieldReader fields, int version, long place)
    {
        fields.Skip(4);
        ReadSizes(source, ref fields);
        fields.Skip(1 + 2 + 2 + 4 + (version == 1 ? 4 : 0));
        long baseAddress = fields.Offset();
        fields.Offset();
        long end = fields.Offset();
        fields.Offset();
        fields.Offset();
        long root = fields.Offset();
        Locate(source, baseAddress, end, place);
        return new(version, root);
    }

    private static Superblock ReadNew(Hdf5Source source, FieldReader fields, int version, long place)
    {
        ReadSizes(source, ref fields);
        fields.Skip(1);
        long baseAddress = fields.Offset();
        fields.Offset();
        long end = fields.Offset(), root = fields.Offset();
        fields.Checksum();
        Locate(source, baseAddress, end, place);
        return new(version, root);
    }

    private static void ReadSizes(Hdf5Source source, ref FieldReader fields)
    {
        int offsets = fields.Byte(), lengths = fields.Byte();
        if (offsets is not (2 or 4 or 8) || lengths is not (2 or 4 or 8))
            throw fields.Damaged($"the superblock gives addresses {offsets} bytes and lengths {lengths}; expected 2, 4 or 8");
        (source.OffsetSize, source.LengthSize) = (offsets, lengths);
    }

    // A file that was put behind other bytes still holds the addresses that it was written with.
    private static void Locate(Hdf5Source source, long baseAddress, long end, long place)
    {
        long expected = end == Hdf5Source.Undefined || baseAddress < 0 ? 0 : end - baseAddress + place;
        if (source.Size < expected)
            throw new InvalidDataException($"{source.Name}: cut off; it was written with {expected} bytes and has {source.Size} (at offset {source.Size}).");
        source.BaseAddress = place;
    }

    private static long Find(Hdf5Source source)
    {
        Span<byte> start = stackalloc byte[8];
        for (long place = 0; place <= source.Size - 16; place = Math.Max(512, 2 * place))
        {
            source.Read(place, start, "the signature");
            if (start.SequenceEqual(Signature))
                return place;
        }
        throw new InvalidDataException($"{source.Name}: not an HDF5 file (it does not start with \\x89HDF; at offset 0).");
    }
}
