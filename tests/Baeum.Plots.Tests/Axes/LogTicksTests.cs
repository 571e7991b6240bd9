namespace Baeum.Plots.Tests;

public class LogTicksTests
{
    [Fact]
    public void Labels_powers_of_ten_and_marks_what_lies_between()
    {
        var ticks = LogTicks.Of(0.5, 2000, 9);

        Assert.Equal(["10⁰", "10¹", "10²", "10³"], ticks.Where(t => !t.IsMinor).Select(t => t.Label));
        Assert.Contains(ticks, t => t.IsMinor && t.Value == 300);
        Assert.All(ticks, t => Assert.InRange(t.Value, 0.5, 2000));
    }

    [Fact]
    public void Labels_one_two_and_five_where_there_is_one_power_at_most()
        => Assert.Equal(["2", "5", "10", "20"], LogTicks.Of(1.5, 30, 9).Where(t => t.Label.Length > 0).Select(t => t.Label));

    [Fact]
    public void Falls_back_to_round_numbers_on_a_narrow_range()
        => Assert.Equal(["11", "12", "13"], LogTicks.Of(10.5, 13.2, 4).Select(t => t.Label));

    [Fact]
    public void Skips_powers_where_they_would_crowd()
        => Assert.InRange(LogTicks.Of(1e-100, 1e100, 5).Count(t => t.Label.Length > 0), 2, 7);
}
