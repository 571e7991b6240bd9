namespace Baeum.Plots.Tests;

public class ScatterTests
{
    [Fact]
    public void Draws_a_disc_a_point_and_skips_missing_ones()
        => Assert.Equal(2, Plot.Scatter([1, 2, double.NaN], [3, 4, 5]).ToSvg().Split("<circle").Length - 1);

    [Fact]
    public void Colors_classes_and_names_them()
    {
        var layers = ((Chart)Plot.Scatter([1, 2, 3], [3, 4, 5], new[] { "b", "a", "b" }).Panel).Layers.Cast<ScatterLayer>().ToArray();

        Assert.Equal(["a", "b"], layers.Select(l => l.Label));
        Assert.Equal([1, 3], layers[1].Xs);
    }

    [Fact]
    public void Shades_by_a_number_with_many_values()
    {
        var x = Values.Range(20);
        var chart = (Chart)Plot.Scatter(x, x, Enumerable.Range(0, 20).Select(i => (float)i).ToArray()).Panel;

        Assert.NotNull(chart.ColorBar);
        Assert.Equal("#440154", ((ScatterLayer)chart.Layers[0]).Colors![0].ToString());
    }

    [Fact]
    public void Needs_as_many_y_as_x() => Assert.Contains("received 2 and 1", Assert.Throws<ArgumentException>(() => Plot.Scatter([1, 2], [1])).Message);

    [Fact]
    public void Lies_under_a_line_that_is_added_with_the_next_color()
    {
        var layers = ((Chart)Plot.Scatter([1, 2], [1, 2]).Add(Plot.Line([1, 2], [1, 2])).Panel).Layers;

        Assert.Equal([0, 1], layers.Select(l => l.Turn));
    }
}
