namespace Baeum.Plots.Tests;

public class AxisTests
{
    [Fact]
    public void Leaves_five_percent_beyond_the_data_except_where_bars_stand()
    {
        Assert.Equal((-0.5, 10.5), new Axis().Limits(Extent.Of([0, 10])));
        Assert.Equal((0, 10.5), new Axis().Limits(Extent.Of([0, 10]) with { HoldMin = true }));
    }

    [Fact]
    public void Has_limits_for_one_value_and_for_none()
    {
        Assert.Equal((-0.5, 0.5), new Axis().Limits(Extent.Of([0])));
        Assert.Equal((95, 105), new Axis().Limits(Extent.Of([100])));
        Assert.Equal((0, 1), new Axis().Limits(Extent.Of([double.NaN])));
        Assert.Equal((1, 10), new Axis { IsLog = true }.Limits(Extent.Of([-1, 0])));
    }

    [Fact]
    public void Takes_the_users_limits_first() => Assert.Equal((-5, 10.5), new Axis { Min = -5 }.Limits(Extent.Of([0, 10])));

    [Fact]
    public void Begins_a_log_axis_at_the_least_positive_value()
    {
        var (min, max) = new Axis { IsLog = true, Margin = 0 }.Limits(Extent.Of([-3, 0, 0.1, 100]));
        Assert.Equal((0.1, 100), (min, max));
        Assert.Equal(50, new AxisScale(0.01, 100, 0, 100, IsLog: true).At(1), 1e-9);
        Assert.True(double.IsNaN(new AxisScale(0.01, 100, 0, 100, IsLog: true).At(0)));
    }
}
