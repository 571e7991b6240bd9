namespace Baeum.Data.Tests;

public class WindowsTests
{
    [Fact]
    public void Cuts_a_series_into_overlapping_windows()
    {
        var windows = Windows.Split(Tensors.Range(1, 11), size: 5);

        Assert.Equal("(6, 5)", windows.Shape().ToString());
        Assert.Equal("[[ 1.  2.  3.  4.  5.]\n [ 2.  3.  4.  5.  6.]\n [ 3.  4.  5.  6.  7.]\n [ 4.  5.  6.  7.  8.]\n [ 5.  6.  7.  8.  9.]\n [ 6.  7.  8.  9. 10.]]", windows.ToText());
    }

    [Fact]
    public void Keeps_the_other_axes()
    {
        var iris = Datasets.Iris().X;
        var windows = Windows.Split(iris, size: 5);

        Assert.Equal("(146, 5, 4)", windows.Shape().ToString());
        Assert.Equal(iris.TakeRows(145..).ToArray(), windows.Row(^1).ToArray());
    }

    [Fact]
    public void Takes_strides_and_targets_ahead()
    {
        var series = Tensors.Range(0, 10).Reshape(10, 1);
        var (x, y) = Windows.Split(series, series, size: 3, horizon: 2, stride: 2);
        Assert.Equal(("(3, 3, 1)", "(3, 1)"), (x.Shape().ToString(), y.Shape().ToString()));
        Assert.Equal([0f, 1, 2, 2, 3, 4, 4, 5, 6], x.ToArray());
        Assert.Equal([4f, 6, 8], y.ToArray());

        (x, y) = Windows.Split(series, series.Flatten(), size: 4, steps: 3);
        Assert.Equal(("(4, 4, 1)", "(4, 3)"), (x.Shape().ToString(), y.Shape().ToString()));
        Assert.Equal([7f, 8, 9], y.Row(^1).ToArray());

        (_, y) = Windows.Split(series, series, size: 10, horizon: 0);
        Assert.Equal([9f], y.ToArray());
    }

    [Fact]
    public void Says_when_a_series_is_too_short()
    {
        Assert.Contains("(4,) has no window of 5 rows", Assert.Throws<ArgumentException>(() => Windows.Split(Tensors.Range(0, 4), 5)).Message);
        Assert.Contains("with a target 1 rows later", Assert.Throws<ArgumentException>(() => Windows.Split(Tensors.Range(0, 5), Tensors.Range(0, 5), 5)).Message);
        Assert.Contains("same number of rows", Assert.Throws<ArgumentException>(() => Windows.Split(Tensors.Range(0, 5), Tensors.Range(0, 4), 2)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Windows.Split(Tensors.Range(0, 5), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Windows.Split(Tensors.Range(0, 5), 2, stride: 0));
    }

    [Fact]
    public void Windows_of_one_series_start_a_stride_apart()
    {
        var windows = Baeum.Data.Windows.Split(Tensors.Range(1, 11), size: 4, stride: 3);
        Assert.Equal([3, 4], windows.Lengths.ToArray());
        Assert.Equal([1f, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9, 10], windows.AsSpan().ToArray());
    }
}
