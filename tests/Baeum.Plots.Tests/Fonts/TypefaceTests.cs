namespace Baeum.Plots.Tests;

public class TypefaceTests
{
    [Fact]
    public void Measures_text_by_the_fonts_widths()
    {
        Assert.Equal(10 * 1303 / 2048.0, Typeface.Measure("0", 10), 1e-9);
        Assert.Equal(Typeface.Measure("정", 10) * 2, Typeface.Measure("정답", 10), 1e-9);
        Assert.Equal(Typeface.Measure("한", 10), Typeface.Measure("\u1112\u1161\u11AB", 10), 1e-9);
    }

    [Fact]
    public void Cuts_what_does_not_fit()
    {
        Assert.Equal("fits", Typeface.Fit("fits", 10, Typeface.Measure("fits", 10)));
        string cut = Typeface.Fit("does not fit at all", 10, 50);
        Assert.EndsWith("…", cut);
        Assert.InRange(Typeface.Measure(cut, 10), 20, 50);
        Assert.Equal("…", Typeface.Fit("abc", 10, 1));
    }

    [Fact]
    public void Shows_a_box_for_what_the_fonts_lack() => Assert.Equal([0], Typeface.Lay("漢").Select(g => g.Glyph));
}
