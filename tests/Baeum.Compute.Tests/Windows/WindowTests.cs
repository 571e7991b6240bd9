namespace Baeum.Compute.Tests;

public class WindowTests
{
    [Theory]
    [InlineData(7, 3, 1, 1, WindowPadding.Valid, 5, 0)]
    [InlineData(7, 3, 2, 1, WindowPadding.Valid, 3, 0)]
    [InlineData(8, 3, 2, 1, WindowPadding.Valid, 3, 0)]
    [InlineData(7, 3, 1, 3, WindowPadding.Valid, 1, 0)]
    [InlineData(7, 3, 1, 1, WindowPadding.Same, 7, 1)]
    [InlineData(7, 4, 1, 1, WindowPadding.Same, 7, 1)]
    [InlineData(8, 3, 2, 1, WindowPadding.Same, 4, 0)]
    [InlineData(7, 3, 2, 1, WindowPadding.Same, 4, 1)]
    [InlineData(7, 2, 3, 1, WindowPadding.Same, 3, 0)]
    [InlineData(7, 1, 5, 1, WindowPadding.Same, 2, 0)]
    [InlineData(7, 3, 1, 2, WindowPadding.Same, 7, 2)]
    [InlineData(7, 3, 2, 1, WindowPadding.Causal, 4, 2)]
    [InlineData(7, 3, 1, 2, WindowPadding.Causal, 7, 4)]
    public void Has_the_sizes_of_TensorFlow(int input, int size, int stride, int dilation, WindowPadding padding, int output, int pad)
    {
        var window = Window.Of([input], [size], padding, [stride], [dilation]);
        Assert.Equal((1, 1, output), (window.Output.Depth, window.Output.Height, window.Output.Width));
        Assert.Equal((0, 0, pad), (window.Pads.Depth, window.Pads.Height, window.Pads.Width));
    }

    [Fact]
    public void Puts_missing_axes_in_front()
    {
        Assert.Equal(new Spatial(1, 4, 5), Spatial.Of([4, 5]));
        Assert.Equal(new Spatial(3, 4, 5), Spatial.Of([3, 4, 5]));
        Assert.Equal(60, Spatial.Of([3, 4, 5]).Count);
    }

    [Fact]
    public void Says_what_does_not_fit()
    {
        Assert.Contains("a window of 5 does not fit into an input of 4", Assert.Throws<ArgumentException>(() => Window.Of([9, 4], [3, 3], WindowPadding.Valid, [1, 1], [1, 2])).Message);
        Assert.Contains("must be positive; received 3, 0 and 1", Assert.Throws<ArgumentException>(() => Window.Of([9], [3], WindowPadding.Same, [0])).Message);
        Assert.Contains("received 1, 0 and 0", Assert.Throws<ArgumentException>(() => Window.Of([9, 9], [3], WindowPadding.Same)).Message);
        Assert.Contains("received 4", Assert.Throws<ArgumentException>(() => Spatial.Of([1, 2, 3, 4])).Message);
    }
}
