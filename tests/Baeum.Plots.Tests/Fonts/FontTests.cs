using System.Text;

namespace Baeum.Plots.Tests;

public class FontTests
{
    [Fact]
    public void Has_an_outline_for_every_Hangul_syllable()
    {
        for (int code = 0xAC00; code <= 0xD7A3; code++)
        {
            Assert.True(Font.Hangul.TryFind(new Rune(code), out int glyph));
            Assert.True(Points(Font.Hangul, glyph) > 3);
            Assert.InRange(Font.Hangul.Advance(glyph), 0.8, 1);
        }
    }

    [Theory, InlineData("ABCxyz0189éßŽαΩЖя€₩−×≤√…→✓✗⁻⁹")]
    public void Has_Latin_Greek_Cyrillic_and_signs(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Assert.True(Font.Latin.TryFind(rune, out int glyph), $"U+{rune.Value:X4}");
            Assert.True(Points(Font.Latin, glyph) > 3);
        }
    }

    [Fact]
    public void Knows_the_heights_of_letters()
    {
        Assert.Equal(0.547, Font.Latin.XHeight, 0.001);
        Assert.Equal(0.729, Font.Latin.CapHeight, 0.001);
    }

    private static int Points(Font font, int glyph)
    {
        int count = 0;
        font.Trace(glyph, points => count += points.Length);
        return count;
    }
}
