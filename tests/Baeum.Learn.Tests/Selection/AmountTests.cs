namespace Baeum.Learn.Tests;

public class AmountTests
{
    [Fact]
    public void Tells_fractions_from_counts()
    {
        Amount fraction = 0.25, single = 0.25f, count = 25;

        Assert.False(fraction.IsCount || single.IsCount);
        Assert.True(count.IsCount);
        Assert.Equal(fraction, single);
        Assert.Equal("0.25", $"{fraction}");
        Assert.Equal("25", $"{count}");
        Assert.Throws<ArgumentOutOfRangeException>(() => (Amount)1.0);
        Assert.Throws<ArgumentOutOfRangeException>(() => (Amount)double.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(() => (Amount)0);
    }
}
