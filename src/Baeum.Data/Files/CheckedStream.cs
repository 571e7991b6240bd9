namespace Baeum.Data;

/// <summary>Reads another stream and sums up its checksum on the way, for archives whose entries state one.</summary>
internal sealed class CheckedStream(Stream inner) : Stream
{
    /// <summary>Checksum of what has been read so far.</summary>
    public uint Crc { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

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

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
