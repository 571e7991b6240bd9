namespace Baeum.Plots.Tests;

public class FeatureImportancesTests
{
    [Fact]
    public void Puts_the_most_important_on_top_and_leaves_the_rest_away()
    {
        var chart = (Chart)Plot.FeatureImportances(["a", "b", "c"], [1, 3, 2], maxNumFeatures: 2).Panel;

        Assert.Equal(["b", "c"], chart.Y.Categories);
        Assert.Equal([3, 2], ((BarLayer)chart.Layers[0]).Lengths);
        Assert.True(chart.Y.IsInverted);
    }
}
