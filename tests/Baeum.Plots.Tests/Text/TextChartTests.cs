using Baeum.Data;

namespace Baeum.Plots.Tests;

public class TextChartTests
{
    [Fact]
    public void Draws_bars_to_an_eighth_of_a_cell_and_lines_up_Hangul()
    {
        string expected = """
            cat  │██████████ 8
            정답 │██████▎ 5
            x    │ 0

            """;

        Assert.Equal(expected, TextChart.Bar(["cat", "정답", "x"], [8, 5, 0], width: 10));
    }

    [Fact]
    public void Draws_lines_of_dots_with_values_beside()
    {
        // Blanks on the canvas are Braille's, which are as wide as its dots in every font.
        string expected = """
            3.00 ┤⠉⠒⠤⣀
            1.50 ┤⠀⠀⠀⠀⠉⠑⠒⠤⢄⣀
            0.00 ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠉⠒⠤⣀
                  ⠒⠒⠒ loss

            """;

        Assert.Equal(expected, TextChart.Lines(14, 3, ("loss", [3, 2, 1, 0])));
    }

    [Fact]
    public void Keeps_every_line_within_its_width()
    {
        string chart = TextChart.Lines(30, 6, ("a", [1, 5, double.NaN, 2]), ("b", [2.5, 2.5, 2.5, 2.5]));

        Assert.All(chart.Split('\n').SkipLast(2), line => Assert.InRange(TerminalText.Width(line), 0, 30 + 8));
        Assert.Contains("⠒⠒⠒ a   ⠂⠂⠂ b", chart);
    }

    [Theory, InlineData(new double[] { }), InlineData(new[] { double.NaN, double.PositiveInfinity }), InlineData(new[] { 1.0 }), InlineData(new[] { 0.0, 0, 0 }), InlineData(new[] { -1.0, -2 }), InlineData(new[] { 1e300, -1e300 })]
    public void Survives_any_values(double[] values)
    {
        Assert.NotEmpty(TextChart.Lines(("x", values)));
        Assert.Equal(values.Length, TextChart.Bar([.. values.Select(v => "n")], values).Split('\n').Length - 1);
    }
}
