using Baeum.Data;

namespace Baeum.Plots.Tests;

public class CountTests
{
    [Fact]
    public void Counts_numbers_in_ascending_order()
    {
        var chart = Chart(Plot.Count(new[] { 3, 1, 3, 3, 2 }));

        Assert.Equal(["1", "2", "3"], chart.X.Categories);
        Assert.Equal([1, 1, 3], ((BarLayer)chart.Layers[0]).Lengths);
    }

    [Fact]
    public void Counts_text_in_order_of_appearance()
    {
        var chart = Chart(Plot.Count(new[] { "b", "a", "b" }));

        Assert.Equal(["b", "a"], chart.X.Categories);
        Assert.Equal([2, 1], ((BarLayer)chart.Layers[0]).Lengths);
    }

    [Fact]
    public void Names_classes_that_do_not_occur_too()
    {
        var chart = Chart(Plot.Count(new[] { 2, 0, 2 }, ["cat", "dog", "fox"]));

        Assert.Equal(["cat", "dog", "fox"], chart.X.Categories);
        Assert.Equal([1, 0, 2], ((BarLayer)chart.Layers[0]).Lengths);
    }

    [Fact]
    public void Writes_a_columns_name_under_the_axis()
    {
        var chart = Chart(Plot.Count(Column.Create("label", [1f, 0, 1])));

        Assert.Equal("label", chart.X.Label);
        Assert.Equal("count", chart.Y.Label);
        Assert.Equal(["0", "1"], chart.X.Categories);
    }

    private static Chart Chart(Figure figure) => (Chart)figure.Panel;
}
