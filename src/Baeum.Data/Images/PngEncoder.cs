using System.Buffers.Binary;
using System.IO.Compression;

namespace Baeum.Data;

/// <summary>Writes pixels as a PNG file: 8 or 16 bits, each row with the filter that leaves the smallest differences.</summary>
internal static class PngEncoder
{
    private const double MetresPerInch = 0.0254;

    public static void Write(Stream stream, Pixels pixels, double? dpi)
    {
        int color = pixels.Channels switch { 1 => PngHeader.Grey, 2 => PngHeader.GreyAlpha, 3 => PngHeader.Rgb, _ => PngHeader.Rgba };
        var header = new PngHeader(pixels.Width, pixels.Height, pixels.Depth, color, IsInterlaced: false);
        stream.Write(PngChunks.Signature);
        PngChunks.Write(stream, "IHDR", header.ToBytes());
        if (dpi is { } dots)
            PngChunks.Write(stream, "pHYs", Density(dots));
        PngChunks.Write(stream, "IDAT", Compress(pixels, header));
        PngChunks.Write(stream, "IEND", []);
    }

    private static byte[] Density(double dpi)
    {
        var data = new byte[9];
        int perMetre = (int)Math.Round(dpi / MetresPerInch);
        BinaryPrimitives.WriteInt32BigEndian(data, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), perMetre);
        data[8] = 1;
        return data;
    }

    private static byte[] Compress(Pixels pixels, PngHeader header)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            int length = header.RowBytes(pixels.Width), step = header.BitsPerPixel / 8;
            byte[] above = new byte[length], row = new byte[length], best = new byte[1 + length], attempt = new byte[1 + length];
            for (int y = 0; y < pixels.Height; y++)
            {
                Pack(pixels.Row(y), pixels.Depth, row);
                long least = long.MaxValue;
                for (int kind = 0; kind < PngFilter.Count; kind++)
                {
                    attempt[0] = (byte)kind;
                    long sum = PngFilter.Apply(kind, row, above, step, attempt.AsSpan(1));
                    if (sum < least)
                        (least, best, attempt) = (sum, attempt, best);
                }
                stream.Write(best);
                (above, row) = (row, above);
            }
        }
        return compressed.ToArray();
    }

    private static void Pack(ReadOnlySpan<ushort> samples, int depth, Span<byte> row)
    {
        for (int i = 0; i < samples.Length; i++)
            if (depth == 16)
                BinaryPrimitives.WriteUInt16BigEndian(row[(2 * i)..], samples[i]);
            else
                row[i] = samples[i] <= 255 ? (byte)samples[i] : throw new ArgumentException($"Pixels of depth 8 hold 0 to 255; received {samples[i]}.");
    }
}
