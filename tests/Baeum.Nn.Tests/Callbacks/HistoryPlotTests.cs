namespace Baeum.Nn.Tests;

public class HistoryPlotTests
{
    private static readonly History Trained = HistoryTests.Of([("loss", 3), ("accuracy", 0.1)], [("loss", 2), ("val_loss", 2), ("accuracy", 0.2)], [("loss", 1), ("accuracy", 0.3)], [("loss", 0.5), ("val_loss", 4), ("accuracy", 0.4)]);

    [Fact]
    public void Draws_the_named_series_in_blue_and_orange_over_epochs_from_1()
    {
        string svg = Trained.Plot("loss", "val_loss").ToSvg();
        string[] lines = [.. svg.Split('\n').Where(l => l.StartsWith("<line", StringComparison.Ordinal) || l.StartsWith("<polyline", StringComparison.Ordinal))];
        Assert.Equal(1, lines.Count(l => l.StartsWith("<polyline", StringComparison.Ordinal) && l.Contains("#1f77b4", StringComparison.Ordinal)));
        Assert.Contains(lines, l => l.Contains("#ff7f0e", StringComparison.Ordinal));
        foreach (string text in (string[])[">loss<", ">val_loss<", ">epoch<", ">1<", ">4<"])
            Assert.Contains(text, svg, StringComparison.Ordinal);
        Assert.DoesNotContain("text-anchor=\"middle\" fill=\"#000000\">1.5<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_a_chart_for_each_metric_without_names()
    {
        string svg = Trained.Plot().ToSvg();
        Assert.Contains(">accuracy<", svg, StringComparison.Ordinal);
        Assert.Contains("lowest val_loss (epoch 2)", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_nearest_series()
        => Assert.Contains("'val_loss'", Assert.Throws<ArgumentException>(() => Trained.Plot("loss", "val_los")).Message, StringComparison.Ordinal);
}
