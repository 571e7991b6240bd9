namespace Baeum.Plots.Tests;

public class TicksTests
{
    [Fact]
    public void Agrees_with_matplotlib()
    {
        foreach (var test in OracleFile.Cases("ticks"))
        {
            double min = test.Number("min"), max = test.Number("max");
            double[] expected = test.Numbers("ticks"), ticks = Ticks.Linear(min, max, (int)test.Number("bins"), test.GetProperty("whole").GetBoolean());
            Assert.True(expected.Length == ticks.Length, $"{min} to {max}: expected {string.Join(' ', expected)}, received {string.Join(' ', ticks)}");
            for (int i = 0; i < ticks.Length; i++)
                Assert.True(Math.Abs(expected[i] - ticks[i]) <= 1e-9 * (max - min) + 4e-16 * Math.Abs(max), $"{min} to {max}: expected {expected[i]:R}, received {ticks[i]:R}");
        }
    }

    [Theory, InlineData(0, 0), InlineData(1, 0), InlineData(0, double.PositiveInfinity), InlineData(double.NaN, 1)]
    public void Has_none_where_there_is_no_range(double min, double max) => Assert.Empty(Ticks.Linear(min, max, 5));

    [Theory, InlineData(1e-300, 2e-300), InlineData(-1e300, 1e300), InlineData(1e15, 1e15 + 1)]
    public void Survives_extreme_ranges(double min, double max) => Assert.InRange(Ticks.Linear(min, max, 9).Length, 0, 30);
}
