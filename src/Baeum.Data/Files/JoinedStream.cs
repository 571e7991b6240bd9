namespace Baeum.Data;

/// <summary>One stream, then another: for what had to be looked at before it could be read, or is to be followed by a mark.</summary>
internal sealed class JoinedStream(Stream first, Stream second) : ReadOnlyStream
{
    /// <summary>Reads up to so many bytes of a stream.</summary>
    public static byte[] Peek(Stream stream, int most)
    {
        var bytes = new byte[most];
        return bytes[..stream.ReadAtLeast(bytes, most, throwOnEndOfStream: false)];
    }

    public override int Read(Span<byte> buffer) => first.Read(buffer) is > 0 and var read ? read : second.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            first.Dispose();
            second.Dispose();
        }
        base.Dispose(disposing);
    }
}
