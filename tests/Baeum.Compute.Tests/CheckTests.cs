namespace Baeum.Compute.Tests;

public class CheckTests
{
    [Fact]
    public void Returns_what_is_in_range()
    {
        Assert.Equal(3, Check.Positive(3));
        Assert.Equal(0, Check.NonNegative(0));
        Assert.Equal(0.5, Check.Positive(0.5));
        Assert.Equal(0.0, Check.NonNegative(0.0));
        Assert.Equal(1.0, Check.Between(1.0, 0, 1));
    }

    [Theory, InlineData(0.0), InlineData(-1.0), InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void Names_what_is_not_positive(double rate)
        => Assert.Contains($"rate must be positive; received rate = {rate.ToString(System.Globalization.CultureInfo.InvariantCulture)}", Assert.Throws<ArgumentOutOfRangeException>(() => Check.Positive(rate)).Message);

    [Theory, InlineData(-0.1), InlineData(1.1), InlineData(double.NaN)]
    public void Names_what_is_not_between(double share)
        => Assert.Contains("share must lie between 0 and 1", Assert.Throws<ArgumentOutOfRangeException>(() => Check.Between(share, 0, 1)).Message);

    [Fact]
    public void Names_what_is_negative_and_lengths_that_differ()
    {
        int units = -3;
        double alpha = -0.5;
        Assert.Contains("units must be positive; received units = -3", Assert.Throws<ArgumentOutOfRangeException>(() => Check.Positive(units)).Message);
        Assert.Contains("units must not be negative", Assert.Throws<ArgumentOutOfRangeException>(() => Check.NonNegative(units)).Message);
        Assert.Contains("alpha must not be negative", Assert.Throws<ArgumentOutOfRangeException>(() => Check.NonNegative(alpha)).Message);
        Assert.Contains("expected 2 values, received 3", Assert.Throws<ArgumentException>(() => Check.SameLength(2, 3)).Message);
    }
}
