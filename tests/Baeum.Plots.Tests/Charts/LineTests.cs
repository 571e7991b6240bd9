namespace Baeum.Plots.Tests;

public class LineTests
{
    [Fact]
    public void Takes_the_palettes_colors_in_turn()
    {
        string svg = Plot.Lines(("loss", [3, 2, 1]), ("val_loss", [4, 3, 3])).ToSvg();

        Assert.Contains("stroke=\"#1f77b4\"", svg);
        Assert.Contains("stroke=\"#ff7f0e\"", svg);
        Assert.Contains(">loss</text>", svg);
        Assert.Contains(">val_loss</text>", svg);
    }

    [Fact]
    public void Breaks_at_missing_values()
    {
        string svg = Plot.Line([1, 2, 3, double.NaN, 5, 6, 4]).ToSvg();

        Assert.Equal(2, svg.Split("<polyline").Length - 1);
    }

    [Fact]
    public void Keeps_the_shape_of_a_line_of_a_million_points()
    {
        var y = new double[1_000_000];
        (y[123_456], y[777_777]) = (5, -5);
        string svg = Plot.Line(y).ToSvg();
        var heights = svg[svg.IndexOf("points=", StringComparison.Ordinal)..].Split('"')[1].Split(' ').Select(p => double.Parse(p.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)).ToArray();

        Assert.InRange(svg.Length, 1, 200_000);
        Assert.Equal(3, heights.Distinct().Count());
    }

    [Fact]
    public void Names_the_series_that_is_too_long()
        => Assert.Contains("'b' has 3 values for 2 of x", Assert.Throws<ArgumentException>(() => Plot.Lines(new[] { 1, 2 }, ("a", [1, 2]), ("b", [1, 2, 3]))).Message);

    [Fact]
    public void Names_the_known_markers_and_styles()
    {
        Assert.Contains("marker", Assert.Throws<ArgumentException>(() => Plot.Line([1], marker: "oo")).Message);
        Assert.Contains("linestyle", Assert.Throws<ArgumentException>(() => Plot.Line([1], linestyle: "- -")).Message);
    }
}
