using System.Text;

namespace Baeum.Plots;

/// <summary>The one face all text is set in: Latin glyphs, Hangul from the second font, a box for what neither has.</summary>
internal static class Typeface
{
    /// <summary>Font families for SVG and HTML: first the one whose widths the layout knows, then its likes on other systems, then Hangul faces.</summary>
    public const string Families = "'DejaVu Sans', Verdana, 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Nanum Gothic', sans-serif";

    private const string Ellipsis = "…";

    /// <summary>Height of capitals and digits in em: text is centred by it.</summary>
    public static double CapHeight => Font.Latin.CapHeight;

    /// <summary>The glyphs of a clean text and where each begins, in em.</summary>
    public static IEnumerable<(Font Font, int Glyph, double X)> Lay(string text)
    {
        double x = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var (font, glyph) = Find(rune);
            yield return (font, glyph, x);
            x += font.Advance(glyph);
        }
    }

    /// <summary>Width of a line of text, in the unit of <paramref name="size"/>, the height of an em.</summary>
    public static double Measure(string text, double size)
    {
        double width = 0;
        foreach (var rune in CleanText.Runes(text))
            width += Advance(rune);
        return width * size;
    }

    /// <summary>The text, or as much of its beginning as fits, with an ellipsis.</summary>
    public static string Fit(string text, double size, double width)
    {
        var runes = CleanText.Runes(text);
        var fitting = new StringBuilder();
        // What fits exactly fits, whatever the last bit says.
        double left = width / size + 1e-9, room = left - Measure(Ellipsis, 1);
        int kept = 0;
        foreach (var rune in runes)
        {
            double advance = Advance(rune);
            (left, room) = (left - advance, room - advance);
            if (left < 0)
                return fitting.ToString(0, kept).TrimEnd() + Ellipsis;
            fitting.Append(rune);
            if (room >= 0)
                kept = fitting.Length;
        }
        return fitting.ToString();
    }

    private static double Advance(Rune rune)
    {
        var (font, glyph) = Find(rune);
        return font.Advance(glyph);
    }

    private static (Font Font, int Glyph) Find(Rune rune)
        => Font.Latin.TryFind(rune, out int glyph) ? (Font.Latin, glyph)
        : rune.Value > 0x3000 - 1 && Font.Hangul.TryFind(rune, out glyph) ? (Font.Hangul, glyph)
        : (Font.Latin, 0);
}
