namespace Baeum.Plots.Tests;

public class FillBetweenTests
{
    [Fact]
    public void Fills_each_run_of_values_that_are_there()
    {
        string svg = Plot.FillBetween([0, 1, 2, 3, 4], [1, 2, double.NaN, 2, 1], [0, 0, 0, 0, -1]).ToSvg();

        Assert.Equal(2, svg.Split("<polygon").Length - 1);
    }

    [Fact]
    public void Fills_down_to_zero_without_a_second_line()
    {
        var pixels = Plot.FillBetween([0, 1], [1, 1], color: "#ff0000", alpha: 0.5).ToPixels();

        int middle = (pixels.Height / 2 * pixels.Width + pixels.Width / 2) * pixels.Channels;
        Assert.Equal([255, 127, 127], pixels.Samples.AsSpan(middle, 3).ToArray().Select(v => (int)v));
    }

    [Fact]
    public void Names_what_does_not_fit()
        => Assert.Contains("FillBetween: x and y must have as many values; received 2 and 1", Assert.Throws<ArgumentException>(() => Plot.FillBetween([0, 1], [1, 2], [1])).Message, StringComparison.Ordinal);
}
