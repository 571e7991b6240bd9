namespace Baeum.Plots.Tests;

public class ErrorBarTests
{
    [Fact]
    public void Reaches_as_far_as_the_errors_and_has_two_caps_a_point()
    {
        var figure = Plot.ErrorBar([0, 1, 2], [1, 2, 3], [0.5, double.NaN, 2], capsize: 3);
        var bars = (ErrorBarLayer)((Chart)figure.Panel).Layers[0];

        Assert.Equal((0.5, 5.0), (bars.Y.Min, bars.Y.Max));
        // A stroke and two caps at two points; the axes and the line are there without errors too.
        Assert.Equal(6, Strokes(figure) - Strokes(Plot.ErrorBar([0, 1, 2], [1, 2, 3], [double.NaN, double.NaN, double.NaN]).YLim(0.275, 5.225)));
    }

    [Fact]
    public void Refuses_errors_that_are_no_lengths()
    {
        Assert.Contains("cannot be negative; received -1", Assert.Throws<ArgumentException>(() => Plot.ErrorBar([0], [1], [-1])).Message, StringComparison.Ordinal);
        Assert.Contains("ErrorBar: x and y", Assert.Throws<ArgumentException>(() => Plot.ErrorBar([0], [1], [1, 2])).Message, StringComparison.Ordinal);
    }

    private static int Strokes(Figure figure) => figure.ToSvg().Split("#1f77b4").Length;
}
