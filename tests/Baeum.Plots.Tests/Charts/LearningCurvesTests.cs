namespace Baeum.Plots.Tests;

public class LearningCurvesTests
{
    [Fact]
    public void Draws_a_chart_a_metric_and_marks_the_best_epoch()
    {
        var charts = ((Tiles)Plot.LearningCurves(("loss", [3, 2, 1]), ("accuracy", [0.5, 0.6, 0.7]), ("val_loss", [3, 1, 2]), ("val_accuracy", [0.4, 0.6, 0.5])).Panel).Panels.Cast<Chart>().ToArray();

        Assert.Equal(["loss", "accuracy"], charts.Select(c => c.Y.Label));
        Assert.Equal(["loss", "val_loss", "lowest val_loss (epoch 2)"], charts[0].Layers.Select(l => l.Label));
        Assert.Equal(1, ((LineLayer)charts[0].Layers[0]).Xs[0]);
    }

    [Fact]
    public void Needs_no_validation()
        => Assert.Single(((Chart)((Tiles)Plot.LearningCurves(("loss", [3, 2, 1])).Panel).Panels[0]).Layers);
}
