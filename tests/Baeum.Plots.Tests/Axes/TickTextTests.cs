namespace Baeum.Plots.Tests;

public class TickTextTests
{
    [Theory]
    [InlineData(new[] { 0.0, 2.5, 5 }, new[] { "0.0", "2.5", "5.0" }, null)]
    [InlineData(new[] { -1.0, 0, 1 }, new[] { "−1", "0", "1" }, null)]
    [InlineData(new[] { 0, 0.25, 0.5 }, new[] { "0.00", "0.25", "0.50" }, null)]
    [InlineData(new[] { 0.0, 100000, 200000 }, new[] { "0", "100000", "200000" }, null)]
    [InlineData(new[] { 0.0, 500000, 1000000 }, new[] { "0.0", "0.5", "1.0" }, "×10⁶")]
    [InlineData(new[] { 0, 1e-5, 2e-5 }, new[] { "0", "1", "2" }, "×10⁻⁵")]
    [InlineData(new[] { -0.0, 1 }, new[] { "0", "1" }, null)]
    public void Shows_as_many_decimals_as_the_step_needs(double[] ticks, string[] expected, string? factor)
    {
        var (labels, drawnOut) = TickText.Of(ticks);

        Assert.Equal(expected, labels);
        Assert.Equal(factor, drawnOut);
    }

    [Theory]
    [InlineData(0.25, "0.25"), InlineData(1200, "1200"), InlineData(3.14159, "3.14"), InlineData(0, "0"), InlineData(-2.5, "−2.5")]
    [InlineData(3.1e-7, "3.1×10⁻⁷"), InlineData(2e9, "2×10⁹"), InlineData(double.NaN, "nan"), InlineData(double.NegativeInfinity, "−inf")]
    public void Shortens_numbers(double value, string expected) => Assert.Equal(expected, TickText.Short(value));
}
