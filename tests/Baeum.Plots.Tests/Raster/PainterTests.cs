using Baeum.Data;

namespace Baeum.Plots.Tests;

public class PainterTests
{
    // At 72 dots an inch a point is a pixel.
    private const double Dpi = 72;

    [Fact]
    public void Puts_rectangles_and_straight_lines_on_whole_pixels()
    {
        var scene = new Scene(20, 20, "white");
        scene.Rect(new(2.4, 2.4, 5.6, 5.6), "#1f77b4");
        scene.Line(new(10.3, 1), new(10.3, 19), new("black", 0.8));
        var page = Painter.Paint(scene, Dpi);

        Assert.Equal((0x1f, 0x77, 0xb4), At(page, 2, 2));
        Assert.Equal((0x1f, 0x77, 0xb4), At(page, 5, 5));
        Assert.Equal((255, 255, 255), At(page, 6, 6));
        Assert.Equal((0, 0, 0), At(page, 10, 10));
        Assert.Equal((255, 255, 255), At(page, 9, 10));
        Assert.Equal((255, 255, 255), At(page, 11, 10));
    }

    [Fact]
    public void Mixes_transparent_colors()
    {
        var scene = new Scene(4, 4, "white");
        scene.Rect(new(0, 0, 4, 4), new Color(0, 0, 0).Alpha(0.5));

        Assert.Equal((127, 127, 127), At(Painter.Paint(scene, Dpi), 1, 1));
    }

    [Fact]
    public void Draws_each_syllable_of_Hangul_text()
    {
        foreach (string syllable in new[] { "정", "답", "뷁", "한" })
        {
            var page = Write(syllable);
            Assert.InRange(Ink(page), 20, 400);
            Assert.NotEqual(Write("漢").Samples, page.Samples);
        }
        Assert.NotEqual(Write("정").Samples, Write("답").Samples);
        Assert.Equal(Write("한").Samples, Write("\u1112\u1161\u11AB").Samples);
    }

    [Fact]
    public void Stands_capitals_on_whole_pixels()
    {
        var page = Write("H");
        var rows = Enumerable.Range(0, page.Height).Where(y => page.Row(y).ContainsAnyExcept((ushort)255)).ToArray();

        Assert.Equal(29, rows[^1]);
        Assert.Equal((int)Math.Round(20 * Font.Latin.CapHeight), rows.Length);
    }

    [Fact]
    public void Enlarges_pictures_to_sharp_squares_and_averages_shrunk_ones()
    {
        var scene = new Scene(8, 4, "white");
        scene.Picture(new(0, 0, 4, 4), new Pixels(2, 2, 1, 8, [0, 100, 200, 255]));
        scene.Picture(new(4, 0, 5, 1), new Pixels(2, 2, 1, 8, [0, 100, 200, 100]));
        var page = Painter.Paint(scene, Dpi);

        Assert.Equal((0, 0, 0), At(page, 1, 1));
        Assert.Equal((100, 100, 100), At(page, 2, 0));
        Assert.Equal((200, 200, 200), At(page, 0, 3));
        Assert.Equal((100, 100, 100), At(page, 4, 0));
    }

    [Fact]
    public void Cuts_marks_off_at_a_clip()
    {
        var scene = new Scene(10, 10, "white");
        scene.Clip(new(2, 2, 5, 5)).Circle(new(5, 5), 50, "red");
        var page = Painter.Paint(scene, Dpi);

        Assert.Equal((255, 0, 0), At(page, 4, 4));
        Assert.Equal((255, 255, 255), At(page, 5, 5));
        Assert.Equal((255, 255, 255), At(page, 1, 3));
    }

    [Theory, InlineData(1), InlineData(4)]
    public void Draws_bent_lines_as_wide_as_asked(double width)
    {
        var scene = new Scene(100, 100, "white");
        scene.Path([new(10, 10), new(50, 30), new(20, 60), new(80, 90)], new("black", width));
        double length = Math.Sqrt(40 * 40 + 20 * 20) + Math.Sqrt(2 * 30 * 30) + Math.Sqrt(60 * 60 + 30 * 30);

        Assert.InRange(Ink(Painter.Paint(scene, Dpi)), length * width * 0.95, length * width * 1.05);
    }

    [Fact]
    public void Draws_dashes_with_gaps()
    {
        var scene = new Scene(100, 10, "white");
        scene.Line(new(0, 5), new(100, 5), new("black", 2, [2, 3]));

        Assert.InRange(Ink(Painter.Paint(scene, Dpi)), 2 * 100 * 0.4 - 4, 2 * 100 * 0.4 + 4);
    }

    private static Pixels Write(string text)
    {
        var scene = new Scene(40, 40, "white");
        scene.Text(text, new(5, 30), 20, "black");
        return Painter.Paint(scene, Dpi);
    }

    private static (int, int, int) At(Pixels page, int x, int y) => (page.Row(y)[3 * x], page.Row(y)[3 * x + 1], page.Row(y)[3 * x + 2]);

    private static double Ink(Pixels page) => page.Samples.Sum(s => 255.0 - s) / 255 / 3;
}
