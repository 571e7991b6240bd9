using System.IO.Compression;

namespace Baeum.Data;

/// <summary>Turns the chunks of a PNG file into pixels: grey and RGB of 8 or 16 bits, with alpha where the file has transparency.</summary>
internal sealed class PngDecoder
{
    // First column, first row, step right, step down of each pass.
    private static readonly int[][] Adam7 = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]];

    private readonly string _source;
    private readonly PngHeader _header;
    private readonly byte[] _compressed;
    private ReadOnlyMemory<byte> _palette, _transparency;

    public PngDecoder(ReadOnlyMemory<byte> file, string source)
    {
        _source = source;
        using var compressed = new MemoryStream();
        string previous = "";
        foreach (var (type, data) in PngChunks.Read(file, source))
        {
            if (previous.Length == 0 != (type == "IHDR"))
                throw Damaged(previous.Length == 0 ? $"starts with the chunk {type} instead of IHDR" : "has two headers");
            if (type == "IHDR")
                _header = PngHeader.Parse(data.Span, source);
            else if (type == "PLTE" && data.Length is > 0 and <= 768 && data.Length % 3 == 0 && compressed.Length == 0)
                _palette = data;
            else if (type == "tRNS" && compressed.Length == 0)
                _transparency = data;
            else if (type == "IDAT" && (previous == "IDAT" || compressed.Length == 0))
                compressed.Write(data.Span);
            else if (char.IsAsciiLetterUpper(type[0]) && type != "IEND")
                throw Damaged($"has a chunk {type} that is unknown, out of place or of a wrong length ({data.Length})");
            previous = type;
        }
        _compressed = compressed.ToArray();
        if (_header.ColorType == PngHeader.Palette && _palette.IsEmpty)
            throw Damaged("has palette colours and no palette");
        if (!_transparency.IsEmpty && _header.ColorType is PngHeader.Grey or PngHeader.Rgb && _transparency.Length != 2 * _header.StoredChannels)
            throw Damaged($"has a tRNS chunk of {_transparency.Length} bytes, expected {2 * _header.StoredChannels}");
    }

    public Pixels Decode()
    {
        _header.RequirePlausible(_compressed.Length, _source);
        int[][] passes = _header.IsInterlaced ? Adam7 : [[0, 0, 1, 1]];
        using var raw = Inflate(passes.Sum(pass => (long)Lines(pass) * (1 + _header.RowBytes(Across(pass)))));
        var bytes = raw.GetBuffer().AsSpan(0, (int)raw.Length);
        var unpack = new PngUnpacking(_header, _palette, _transparency, _source);
        var pixels = new Pixels(_header.Height, _header.Width, unpack.Channels, _header.BitDepth == 16 ? 16 : 8);
        foreach (var pass in passes)
            if (Across(pass) > 0)
                bytes = Place(pass, bytes, unpack, pixels);
        return pixels;
    }

    private int Across(int[] pass) => (int)(((long)_header.Width - pass[0] + pass[2] - 1) / pass[2]);

    private int Lines(int[] pass) => Across(pass) <= 0 ? 0 : (int)(((long)_header.Height - pass[1] + pass[3] - 1) / pass[3]);

    private Span<byte> Place(int[] pass, Span<byte> bytes, PngUnpacking unpack, Pixels pixels)
    {
        int width = Across(pass), length = _header.RowBytes(width), step = Math.Max(1, _header.BitsPerPixel / 8);
        ReadOnlySpan<byte> above = new byte[length];
        for (int line = 0; line < Lines(pass); line++)
        {
            if (bytes[0] >= PngFilter.Count)
                throw Damaged($"has an unknown row filter {bytes[0]}");
            var row = bytes.Slice(1, length);
            PngFilter.Undo(bytes[0], row, above, step);
            unpack.Row(row, width, pixels.Row(pass[1] + line * pass[3]), pass[0], pass[2]);
            above = row;
            bytes = bytes[(1 + length)..];
        }
        return bytes;
    }

    // The buffer grows with what really comes out, so a header that lies takes no memory.
    private MemoryStream Inflate(long expected)
    {
        var raw = new MemoryStream();
        try
        {
            using var stream = new ZLibStream(new MemoryStream(_compressed), CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            while (raw.Length < expected && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, expected - raw.Length)) is > 0 and var read)
                raw.Write(buffer, 0, read);
            if (raw.Length == expected && stream.ReadByte() >= 0)
                throw Damaged("holds more pixels than its header says");
        }
        catch (Exception e) when (e is IOException || e is InvalidDataException && !e.Message.StartsWith(_source, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{_source}: the PNG image's compressed data are damaged ({e.Message})", e);
        }
        return raw.Length == expected ? raw : throw Damaged($"is cut off: {raw.Length} of {expected} bytes of pixels came out");
    }

    private InvalidDataException Damaged(string what) => new($"{_source}: the PNG image {what}.");
}
