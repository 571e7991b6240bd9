namespace Baeum.Data.Tests;

public class RollingWindowTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(7), InlineData(50), InlineData(51), InlineData(400)]
    public void Agrees_with_the_statistics_of_each_window(int window)
    {
        var random = new Random(window);
        var column = Column.Create("x", [.. Enumerable.Range(0, 200).Select(_ => random.Next(5) == 0 ? double.NaN : random.NextDouble() * 10 + 1e6)]);
        var rolling = column.Rolling(window, minPeriods: Math.Min(window, 3));

        (Column Received, Func<Column, double> Expected)[] statistics = [(rolling.Mean(), c => c.Mean()), (rolling.Sum(), c => c.Sum()), (rolling.Min(), c => c.Min()), (rolling.Max(), c => c.Max()), (rolling.Std(), c => c.Std())];
        foreach (var (received, expected) in statistics)
            for (int row = 0; row < column.Count; row++)
            {
                var there = column.TakeRows(Math.Max(0, row - window + 1)..(row + 1));
                double value = there.Count - there.MissingCount() < Math.Min(window, 3) ? double.NaN : expected(there);
                Assert.Equal(value, received.ToDouble(row), 1e-7);
            }
    }

    [Fact]
    public void A_long_window_is_no_more_work_than_a_short_one()
    {
        var column = Column.Create("x", Enumerable.Range(0, 200_000).Select(i => (double)i).ToArray());

        Assert.Equal(149_999.5, column.Rolling(100_000).Mean().ToDouble(199_999));
    }
}
