namespace Baeum.Plots.Tests;

public class BarTests
{
    [Fact]
    public void Stands_on_zero_and_hangs_below_it()
    {
        var layer = new BarLayer([0, 1], [2, -1], 0.8);

        Assert.Equal((-1, 2, false, false), (layer.Y.Min, layer.Y.Max, layer.Y.HoldMin, layer.Y.HoldMax));
        Assert.True(new BarLayer([0], [2], 0.8).Y.HoldMin);
    }

    [Fact]
    public void Groups_series_side_by_side()
    {
        var layers = ((Chart)Plot.Bar(["x", "y"], ("train", [1, 2]), ("test", [3, 4])).Panel).Layers.Cast<BarLayer>().ToArray();

        Assert.Equal([-0.2, 0.8], layers[0].Positions);
        Assert.Equal([0.2, 1.2], layers[1].Positions);
    }

    [Fact]
    public void Writes_values_on_the_bars()
    {
        string svg = Plot.Bar(["a", "b"], [1234567, 0.5], values: true).ToSvg();

        Assert.Contains(">1234567</text>", svg);
        Assert.Contains(">0.5</text>", svg);
    }

    [Fact]
    public void Lies_with_the_first_on_top()
    {
        string svg = Plot.HorizontalBar(["first", "second"], [1, 2]).ToSvg();
        double Y(string name) => double.Parse(svg[..svg.IndexOf($">{name}<", StringComparison.Ordinal)].Split("y=\"")[^1].Split('"')[0], System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(Y("first") < Y("second"));
    }

    [Fact]
    public void Turns_and_cuts_long_names()
    {
        Assert.Contains("rotate(-45", Plot.Bar([.. Enumerable.Range(0, 10).Select(i => $"category {i}")], Values.Range(10)).ToSvg());
        Assert.Contains("rotate(-90", Plot.Bar([.. Enumerable.Range(0, 30).Select(i => $"category {i}")], Values.Range(30)).ToSvg());
        Assert.Contains("…</text>", Plot.Bar(["a", new string('x', 500)], [1, 2]).ToSvg());
        Assert.InRange(Plot.Bar([.. Enumerable.Range(0, 5000).Select(i => $"{i}")], Values.Range(5000)).ToSvg().Split("<text").Length, 10, 60);
    }

    [Fact]
    public void Needs_a_value_for_each_name() => Assert.Contains("2 names and 1 values", Assert.Throws<ArgumentException>(() => Plot.Bar(["a", "b"], [1])).Message);
}
