namespace Baeum.Plots.Tests;

public class ColorTests
{
    [Theory, InlineData("#1f77b4", 0x1f, 0x77, 0xb4, 255), InlineData("#1f77b480", 0x1f, 0x77, 0xb4, 0x80), InlineData("C1", 0xff, 0x7f, 0x0e, 255), InlineData("white", 255, 255, 255, 255)]
    public void Reads_matplotlibs_forms(string text, byte r, byte g, byte b, byte a) => Assert.Equal(new Color(r, g, b, a), (Color)text);

    [Theory, InlineData("whit"), InlineData("#12345"), InlineData("C10"), InlineData("#gggggg")]
    public void Refuses_what_is_no_color(string text) => Assert.Throws<ArgumentException>(() => (Color)text);
}
