namespace Baeum.Plots.Tests;

public class PredictionErrorTests
{
    [Fact]
    public void Shows_points_the_line_of_equals_and_the_errors()
    {
        var panels = ((Tiles)Plot.PredictionError([1, 2, 3], [1, 2, 5]).Panel).Panels.Cast<Chart>().ToArray();

        Assert.Equal([1.0, 5.0], ((LineLayer)panels[0].Layers[1]).Xs);
        Assert.Equal(3, ((BarLayer)panels[1].Layers[0]).Lengths.Sum());
    }

    [Fact]
    public void Shows_errors_over_predictions()
    {
        var cloud = (ScatterLayer)((Chart)Plot.Residuals([1, 2, 3], [1, 2, 5]).Panel).Layers[0];

        Assert.Equal([1.0, 2.0, 5.0], cloud.Xs);
        Assert.Equal([0.0, 0.0, 2.0], cloud.Ys);
        Assert.Contains("Residuals: received 1 true", Assert.Throws<ArgumentException>(() => Plot.Residuals([1], [1, 2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_how_many_of_each_there_are()
        => Assert.Contains("2 true numbers and 1 predictions", Assert.Throws<ArgumentException>(() => Plot.PredictionError([1, 2], [1])).Message, StringComparison.Ordinal);
}
