using Baeum.Data;

namespace Baeum.Plots.Tests;

public class SvgWriterTests
{
    [Fact]
    public void Writes_each_mark_as_one_element()
    {
        var scene = new Scene(72, 36, "white");
        scene.Line(new(1, 2), new(3, 4.126), new("black", 0.8, [1, 2]));
        scene.Path([new(0, 0), new(1, 1), new(2, 0)], new("C1", 1.5));
        scene.Polygon([new(0, 0), new(1, 1), new(2, 0)], "red");
        scene.Circle(new(5, 5), 3, new Color(0, 0, 255, 51));
        scene.Text("<정답>", new(7, 8), 10, "black", Anchor.Middle, 90);
        scene.Clip(new(1, 1, 3, 3)).Rect(new(-0.001, 1, 2, 3), null, new("gray", 1));

        string expected = """
            <svg xmlns="http://www.w3.org/2000/svg" width="1in" height="0.5in" viewBox="0 0 72 36" role="img" font-family="FAMILIES">
            <title>a &amp; b</title>
            <rect x="0" y="0" width="72" height="36" fill="#ffffff"/>
            <line x1="1" y1="2" x2="3" y2="4.13" fill="none" stroke="#000000" stroke-width="0.8" stroke-dasharray="0.8 1.6"/>
            <polyline points="0,0 1,1 2,0" fill="none" stroke="#ff7f0e" stroke-width="1.5" stroke-linejoin="round"/>
            <polygon points="0,0 1,1 2,0" fill="#ff0000"/>
            <circle cx="5" cy="5" r="3" fill="#0000ff" fill-opacity="0.2"/>
            <text x="7" y="8" font-size="10" text-anchor="middle" transform="rotate(-90 7 8)" fill="#000000">&lt;정답&gt;</text>
            <svg x="1" y="1" width="2" height="2" viewBox="1 1 2 2">
            <rect x="0" y="1" width="2" height="2" fill="none" stroke="#808080" stroke-width="1"/>
            </svg>
            </svg>

            """;

        Assert.Equal(expected.Replace("FAMILIES", Typeface.Families), SvgWriter.Write(scene, "a & b"));
    }

    [Fact]
    public void Enlarges_small_pictures_so_that_viewers_cannot_blur_them()
    {
        var scene = new Scene(72, 72, "white");
        scene.Picture(new(0, 0, 72, 72), new Pixels(2, 2, 1, 8, [0, 100, 200, 255]));
        string svg = SvgWriter.Write(scene, null), base64 = svg.Split("base64,")[1].Split('"')[0];
        var picture = Png.Read(Convert.FromBase64String(base64));

        Assert.Equal((256, 256), (picture.Height, picture.Width));
        Assert.Equal((0, 100, 200, 255), (picture.Row(0)[0], picture.Row(127)[255], picture.Row(128)[127], picture.Row(255)[255]));
    }
}
