using System.IO.Compression;
using System.Text;

namespace Baeum.Plots;

/// <summary>Outlines and widths of an embedded font. Sources, licences and format: LICENSES.md beside this file and tests/oracles/plots/fonts.py.</summary>
internal sealed class Font
{
    private static readonly Lazy<Font> LazyLatin = new(() => new Font("latin.outlines")), LazyHangul = new(() => new Font("hangul.outlines"));

    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int[] _contourStart, _firstPart, _advance, _partContour;
    private readonly short[] _x, _y, _partX, _partY;
    private readonly bool[] _isOnCurve;
    private readonly double _em;

    private Font(string resource)
    {
        using var stream = typeof(Font).Assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        using (var unpacked = new BrotliStream(stream, CompressionMode.Decompress))
            unpacked.CopyTo(bytes);
        var from = new VarintReader(bytes.ToArray());
        _em = from.Unsigned();
        (Ascent, Descent, XHeight, CapHeight) = (from.Unsigned() / _em, from.Unsigned() / _em, from.Unsigned() / _em, from.Unsigned() / _em);
        int contours = from.Unsigned(), glyphs = from.Unsigned();
        _contourStart = Starts(from, contours);
        int points = _contourStart[^1];
        _isOnCurve = from.Bits(points);
        _x = Steps(from, points, _contourStart);
        _y = Steps(from, points, _contourStart);
        for (int g = 0, code = 0; g < glyphs; g++)
            _glyphs.Add(code += from.Unsigned(), g);
        _advance = new int[glyphs];
        for (int g = 0, last = 0; g < glyphs; g++)
            _advance[g] = last += from.Signed();
        _firstPart = Starts(from, glyphs);
        int parts = _firstPart[^1];
        _partContour = new int[parts];
        for (int p = 0, last = 0; p < parts; p++)
            _partContour[p] = last += from.Signed();
        _partX = Steps(from, parts);
        _partY = Steps(from, parts);
    }

    /// <summary>From DejaVu Sans: Latin, Greek, Cyrillic, signs.</summary>
    public static Font Latin => LazyLatin.Value;

    /// <summary>From Nanum Gothic: Hangul. Unpacked when the first Hangul is drawn.</summary>
    public static Font Hangul => LazyHangul.Value;

    /// <summary>Heights in em, upward from the baseline; the descent downward.</summary>
    public double Ascent { get; }

    public double Descent { get; }

    public double XHeight { get; }

    public double CapHeight { get; }

    public bool TryFind(Rune character, out int glyph) => _glyphs.TryGetValue(character.Value, out glyph);

    /// <summary>Width in em.</summary>
    public double Advance(int glyph) => _advance[glyph] / _em;

    /// <summary>Hands the closed contours of a glyph to <paramref name="add"/>, point by point: (x, y, on the curve?), in em, y upward.</summary>
    public void Trace(int glyph, Action<ReadOnlySpan<OutlinePoint>> add)
    {
        Span<OutlinePoint> points = stackalloc OutlinePoint[512];
        for (int part = _firstPart[glyph]; part < _firstPart[glyph + 1]; part++)
        {
            int start = _contourStart[_partContour[part]], count = _contourStart[_partContour[part] + 1] - start;
            for (int i = 0; i < count; i++)
                points[i] = new((_partX[part] + _x[start + i]) / _em, (_partY[part] + _y[start + i]) / _em, _isOnCurve[start + i]);
            add(points[..count]);
        }
    }

    private static int[] Starts(VarintReader from, int count)
    {
        var starts = new int[count + 1];
        for (int i = 0; i < count; i++)
            starts[i + 1] = starts[i] + from.Unsigned();
        return starts;
    }

    // With starts, each group begins at 0 and the rest are steps; without, the numbers stand for themselves.
    private static short[] Steps(VarintReader from, int count, int[]? starts = null)
    {
        var values = new short[count];
        if (starts is null)
            for (int i = 0; i < count; i++)
                values[i] = (short)from.Signed();
        else
            for (int group = 0; group + 1 < starts.Length; group++)
                for (int i = starts[group] + 1; i < starts[group + 1]; i++)
                    values[i] = (short)(values[i - 1] + from.Signed());
        return values;
    }
}

/// <summary>A point of a TrueType outline in em; between two points off the curve lies one on it.</summary>
internal readonly record struct OutlinePoint(double X, double Y, bool IsOnCurve);
