using Baeum.Data;

namespace Baeum.Plots.Tests;

public class TextPointsTests
{
    [Fact]
    public void Draws_a_dot_at_each_point_and_the_ends_of_the_axes()
    {
        string[] lines = TextChart.Scatter(("", [0, 10], [1, 2])).Split('\n');

        Assert.StartsWith("2.000 ┤", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("⠈", lines[0], StringComparison.Ordinal);
        Assert.Equal("1.000 ┤⡀", lines[14]);
        Assert.Equal("       0" + new string(' ', 57) + "10", lines[15]);
    }

    [Fact]
    public void Tells_classes_apart_by_signs()
    {
        string chart = TextChart.Scatter(("고양이", [0, 1], [0, 1]), ("dog", [0.5], [0.5]));

        Assert.Equal(3, chart.Count(c => c == 'o') - 1);
        Assert.Contains("o 고양이   x dog", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_lines_over_x_of_any_distance()
        => Assert.Contains("      0" + new string(' ', 55) + "1000", TextChart.Lines(("y", [0, 1, 1000], [1, 2, 3])), StringComparison.Ordinal);

    [Fact]
    public void Counts_values_in_ranges()
        => Assert.Equal(" 1 … 2.5 │██ 1\n2.5 …   4 │████ 2\n".Replace(" 1 …", "  1 …"), TextChart.Histogram([1, 3, 4], 2, 4));

    [Fact]
    public void Draws_quartiles_and_whiskers_on_one_scale()
    {
        string expected = """
            a    │├────▒▒▒▒▒┃▒▒▒▒▒────┤ 2
            정답 │          ┃           2
                  0                   4

            """;

        Assert.Equal(expected, TextChart.Box(21, ("a", [0, 1, 2, 3, 4]), ("정답", [2])));
    }

    [Theory, InlineData(new double[] { }), InlineData(new[] { double.NaN, double.PositiveInfinity }), InlineData(new[] { 1.0 }), InlineData(new[] { 0.0, 0, 0 }), InlineData(new[] { 1e300, -1e300 })]
    public void Survives_any_values(double[] values)
    {
        foreach (string text in new[] { TextChart.Scatter(("x", values, values)), TextChart.Lines(("x", values, values)), TextChart.Histogram(values), TextChart.Box(("x", values)) })
            Assert.All(text.Split('\n'), line => Assert.InRange(TerminalText.Width(line), 0, 90));
    }

    [Fact]
    public void Says_how_many_of_each_there_are()
        => Assert.Contains("TextChart.Scatter: x and y must have as many values; received 2 and 1", Assert.Throws<ArgumentException>(() => TextChart.Scatter(("", [1, 2], [1]))).Message, StringComparison.Ordinal);
}
