namespace Baeum.Data;

/// <summary>Reads another stream and sums up its checksum on the way, for archives whose entries state one.</summary>
internal sealed class CheckedStream(Stream inner) : ReadOnlyStream
{
    /// <summary>Checksum of what has been read so far.</summary>
    public uint Crc { get; private set; }

    /// <summary>Reads the rest and compares the checksum.</summary>
    /// <exception cref="InvalidDataException">The content is not what was written.</exception>
    public void Verify(uint expected, string source)
    {
        Span<byte> rest = stackalloc byte[1024];
        while (Read(rest) > 0)
        {
        }
        if (Crc != expected)
            throw new InvalidDataException($"{source}: damaged; the checksum is {Crc:x8}, expected {expected:x8}.");
    }

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        Crc = Crc32.Append(Crc, buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
