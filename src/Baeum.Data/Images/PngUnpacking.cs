using System.Buffers.Binary;

namespace Baeum.Data;

/// <summary>Turns a PNG file's restored rows into samples: 1, 2 and 4 bits stretched to 8, palette entries to colours, the transparent colour to alpha 0.</summary>
internal sealed class PngUnpacking(PngHeader header, ReadOnlyMemory<byte> palette, ReadOnlyMemory<byte> transparency, string source)
{
    private readonly bool _isPalette = header.ColorType == PngHeader.Palette;
    private readonly int _stored = header.StoredChannels;
    private readonly int _stretch = header.BitDepth < 8 && header.ColorType == PngHeader.Grey ? 255 / ((1 << header.BitDepth) - 1) : 1;
    private readonly bool _hasKey = !transparency.IsEmpty && header.ColorType is PngHeader.Grey or PngHeader.Rgb;

    /// <summary>Channels of the pixels.</summary>
    public int Channels { get; } = header.ColorType == PngHeader.Palette
        ? transparency.IsEmpty ? 3 : 4
        : header.StoredChannels + (!transparency.IsEmpty && header.ColorType is PngHeader.Grey or PngHeader.Rgb ? 1 : 0);

    /// <summary>Unpacks <paramref name="width"/> pixels to every <paramref name="step"/>-th place of <paramref name="target"/> from <paramref name="start"/> on.</summary>
    public void Row(ReadOnlySpan<byte> row, int width, Span<ushort> target, int start, int step)
    {
        Span<ushort> stored = stackalloc ushort[4];
        for (int x = 0; x < width; x++)
        {
            for (int c = 0; c < _stored; c++)
                stored[c] = Sample(row, x * _stored + c);
            var pixel = target.Slice((start + x * step) * Channels, Channels);
            if (_isPalette)
                Look(stored[0], pixel);
            else
            {
                for (int c = 0; c < _stored; c++)
                    pixel[c] = (ushort)(stored[c] * _stretch);
                if (_hasKey)
                    pixel[_stored] = IsKey(stored) ? (ushort)0 : header.BitDepth == 16 ? ushort.MaxValue : (ushort)255;
            }
        }
    }

    private ushort Sample(ReadOnlySpan<byte> row, int i)
    {
        int depth = header.BitDepth;
        return depth == 8 ? row[i]
            : depth == 16 ? BinaryPrimitives.ReadUInt16BigEndian(row[(2 * i)..])
            : (ushort)((row[i * depth / 8] >> (8 - depth - i * depth % 8)) & ((1 << depth) - 1));
    }

    private void Look(int entry, Span<ushort> pixel)
    {
        if (3 * entry >= palette.Length)
            throw new InvalidDataException($"{source}: the PNG image has a pixel of palette entry {entry}; the palette has {palette.Length / 3}.");
        for (int c = 0; c < 3; c++)
            pixel[c] = palette.Span[3 * entry + c];
        if (pixel.Length == 4)
            pixel[3] = entry < transparency.Length ? transparency.Span[entry] : (ushort)255;
    }

    private bool IsKey(ReadOnlySpan<ushort> stored)
    {
        for (int c = 0; c < _stored; c++)
            if (stored[c] != BinaryPrimitives.ReadUInt16BigEndian(transparency.Span[(2 * c)..]))
                return false;
        return true;
    }
}
