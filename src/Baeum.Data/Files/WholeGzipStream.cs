using System.IO.Compression;

namespace Baeum.Data;

/// <summary>Unpacks gzip data and notices where it was cut off, which <see cref="GZipStream"/> does not: a packed mark is put behind the data, and if the data is whole, the mark is what comes out last.</summary>
internal sealed class WholeGzipStream : ReadOnlyStream
{
    private static readonly byte[] Mark = "\0whole gzip data\0"u8.ToArray(), PackedMark = Pack(Mark);

    private readonly GZipStream _unpacked;
    private readonly byte[] _block = new byte[1 << 16];
    private int _start, _end;

    public WholeGzipStream(Stream packed) => _unpacked = new GZipStream(new JoinedStream(packed, new MemoryStream(PackedMark)), CompressionMode.Decompress);

    /// <exception cref="InvalidDataException">The data is damaged or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (_end - _start <= Mark.Length)
        {
            _block.AsSpan(_start.._end).CopyTo(_block);
            (_start, _end) = (0, _end - _start);
            int read = _unpacked.Read(_block.AsSpan(_end));
            if (read == 0)
                return _block.AsSpan(0, _end).SequenceEqual(Mark) ? 0 : throw new InvalidDataException("the data ends too early");
            _end += read;
        }
        int count = Math.Min(buffer.Length, _end - _start - Mark.Length);
        _block.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
