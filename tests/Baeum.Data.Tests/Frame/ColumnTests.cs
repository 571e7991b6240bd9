namespace Baeum.Data.Tests;

public class ColumnTests
{
    private static readonly Column Numbers = Column.Create("n", (double[])[3, double.NaN, 1, 2, 2]);

    [Fact]
    public void Statistics_leave_missing_values_out()
    {
        Assert.Equal([3.0, 1, 8, 2, 2, 1], [Numbers.Max(), Numbers.Min(), Numbers.Sum(), Numbers.Mean(), Numbers.Median(), Numbers.MissingCount()]);
        Assert.Equal(Math.Sqrt(2 / 3.0), Numbers.Std(), 1e-12);
        Assert.Equal(Math.Sqrt(0.5), Numbers.Std(ddof: 0), 1e-12);
        Assert.Equal(1.75, Numbers.Quantile(0.25));
        Assert.Equal(double.NaN, Column.Create("e", Array.Empty<double>()).Max());
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbers.Quantile(1.5));
    }

    [Fact]
    public void Values_become_tensors_labels_and_their_own_type()
    {
        Assert.Equal([3f, float.NaN, 1, 2, 2], Numbers.ToTensor().ToArray());
        Assert.Equal([3, double.NaN, 1, 2, 2], Numbers.Values<double>().ToArray());
        Assert.Equal([1, 0], (int[])(Labels)Column.Create("b", (bool[])[true, false]));
        Assert.Equal(["a"], (string[])(Labels)Column.Create("t", ["a"]));
        Assert.True(((Labels)Column.Create("i", (long[])[5])).IsInteger);
    }

    [Fact]
    public void Unique_values_come_in_the_order_of_their_first_appearance()
    {
        Assert.Equal([3.0, null, 1.0, 2.0], Numbers.Unique());
        Assert.Equal(["b", null, "a"], Column.Create("t", ["b", null, "a", "b"]).Unique());
        Assert.Equal([2, 1, 1], Numbers.ValueCounts().Counts);
        Assert.Equal([2.0, 3.0, 1.0], Numbers.ValueCounts().Values);
    }

    [Fact]
    public void Says_what_the_column_holds()
    {
        var almost = Column.Create("age", ["30", null, "4O", "25"]);

        Assert.Contains("Column 'age' holds text such as '4O' in row 2, no numbers", Assert.Throws<InvalidOperationException>(() => almost.ToTensor()).Message);
        Assert.Contains("holds text such as '4O'", Assert.Throws<InvalidOperationException>(() => almost.Max()).Message);
        Assert.Contains("holds Double, not Int32", Assert.Throws<InvalidOperationException>(() => Numbers.Values<int>().Length).Message);
        Assert.Contains("Column 'n' has no value in row 1; labels cannot be missing", Assert.Throws<InvalidOperationException>(() => (Labels)Numbers).Message);
    }
}
