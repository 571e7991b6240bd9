namespace Baeum.Data;

/// <summary>Reads an unpacking stream up to a limit: beyond it the file is a decompression bomb.</summary>
internal sealed class BoundedStream(Stream inner, long limit, long packed, string source) : ReadOnlyStream
{
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            int read = inner.Read(buffer);
            _read += read;
            return _read <= limit ? read
                : throw new InvalidDataException($"{source}: {packed} packed bytes unfold to more than {limit}; refused as a decompression bomb. Unpack the file first if it is meant to be so.");
        }
        catch (Exception e) when (e is IOException or NotSupportedException || e is InvalidDataException && !e.Message.StartsWith(source, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{source}: the packed content is damaged after {_read} unpacked bytes ({e.Message})", e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
