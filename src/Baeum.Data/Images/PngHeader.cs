using System.Buffers.Binary;

namespace Baeum.Data;

/// <summary>The IHDR chunk of a PNG file: sizes and how samples are stored. Source: W3C, PNG specification, third edition, 11.2.2.</summary>
internal readonly record struct PngHeader(int Width, int Height, int BitDepth, int ColorType, bool IsInterlaced)
{
    public const int Length = 13, Grey = 0, Rgb = 2, Palette = 3, GreyAlpha = 4, Rgba = 6;

    // An image above this many samples must not unfold to more than so many times its file: that is what bombs do.
    private const long FreeSamples = 1 << 26, Unfolding = 200;

    // Their bytes fit into one array at 16 bits.
    private const long MostSamples = 1 << 29;

    // Deflate's densest code turns one byte into 1,032.
    private const long DensestDeflate = 1032;

    /// <summary>Samples a pixel as stored; an index into the palette is one.</summary>
    public int StoredChannels => ColorType switch { Rgb => 3, GreyAlpha => 2, Rgba => 4, _ => 1 };

    public int BitsPerPixel => StoredChannels * BitDepth;

    /// <summary>Bytes of a row of <paramref name="width"/> pixels, without the filter's byte.</summary>
    public int RowBytes(int width) => checked((int)(((long)width * BitsPerPixel + 7) / 8));

    public static PngHeader Parse(ReadOnlySpan<byte> data, string source)
    {
        if (data.Length != Length)
            throw new InvalidDataException($"{source}: the PNG header has {data.Length} bytes, expected {Length}.");
        uint width = BinaryPrimitives.ReadUInt32BigEndian(data), height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        var (depth, color, compression, filter, interlace) = (data[8], data[9], data[10], data[11], data[12]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
            throw new InvalidDataException($"{source}: a PNG image cannot be {width} x {height} pixels.");
        bool isKnown = (color, depth) is (Grey, 1 or 2 or 4 or 8 or 16) or (Palette, 1 or 2 or 4 or 8) or (Rgb or GreyAlpha or Rgba, 8 or 16);
        if (!isKnown || compression != 0 || filter != 0 || interlace > 1)
            throw new InvalidDataException($"{source}: PNG knows no colour type {color} with {depth} bits, compression {compression}, filter {filter}, interlacing {interlace}.");
        return new PngHeader((int)width, (int)height, depth, color, interlace == 1);
    }

    public byte[] ToBytes()
    {
        var data = new byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(data, Width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), Height);
        (data[8], data[9], data[12]) = ((byte)BitDepth, (byte)ColorType, (byte)(IsInterlaced ? 1 : 0));
        return data;
    }

    /// <summary>Refuses sizes that <paramref name="compressed"/> bytes cannot hold, and bombs.</summary>
    public void RequirePlausible(long compressed, string source)
    {
        Int128 pixels = (Int128)Width * Height, samples = pixels * (ColorType == Palette ? 4 : StoredChannels + (ColorType is Grey or Rgb ? 1 : 0));
        if (pixels * BitsPerPixel / 8 > compressed * DensestDeflate)
            throw new InvalidDataException($"{source}: the header claims {Width} x {Height} pixels; {compressed} compressed bytes cannot hold them.");
        if (samples > MostSamples || samples > FreeSamples && samples > compressed * Unfolding)
            throw new InvalidDataException($"{source}: {Width} x {Height} pixels out of {compressed} compressed bytes are refused as a decompression bomb.");
    }
}
