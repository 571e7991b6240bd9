using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Plots.Tests;

public class ImageTests
{
    private static readonly Tensor<float> Ramp = Tensors.Range(0, 6).Reshape(2, 3);

    [Theory, InlineData("gray", 0, 255), InlineData("Greys", 255, 0)]
    public void Stretches_grey_from_the_smallest_value_to_the_largest(string cmap, int first, int last)
    {
        var pixels = Pictures.Of(Ramp, cmap);

        Assert.Equal(first, pixels.Samples[0]);
        Assert.Equal(last, pixels.Samples[^2]);
    }

    [Fact]
    public void Takes_one_channel_as_grey_and_three_as_colors()
    {
        Assert.Equal(Pictures.Of(Ramp).Samples, Pictures.Of(Ramp.Reshape(2, 3, 1)).Samples);
        Assert.Equal([0, 128, 255], Pictures.Of(Tensor.Create([0f, 0.5f, 1f], [1, 1, 3])).Samples.Select(s => (int)s));
        Assert.Equal([0, 200, 255], Pictures.Of(Tensor.Create([0f, 200, 300], [1, 1, 3])).Samples.Select(s => (int)s));
    }

    [Fact]
    public void Draws_the_pixels_where_they_belong()
    {
        var page = Plot.Image(Tensor.Create([0f, 1, 1, 0], [2, 2])).FigSize(2, 2).ToPixels();
        var middle = page.Row(page.Height / 2 - 40);

        Assert.Equal(0, middle[3 * (page.Width / 2 - 20)]);
        Assert.Equal(255, middle[3 * (page.Width / 2 + 40)]);
    }

    [Fact]
    public void Names_the_shape_that_is_no_image()
        => Assert.Contains("received (2, 2, 2)", Assert.Throws<ArgumentException>(() => Plot.Image(Tensors.Zeros([2, 2, 2]))).Message);

    [Fact]
    public void Lays_images_out_in_rows()
    {
        var figure = Plot.ImageGrid(Tensors.Range(0, 5 * 64).Reshape(5, 64), ["a", "b", "c", "d", "e"], columns: 3);

        Assert.Equal(3, ((Tiles)figure.Panel).Columns);
        Assert.Equal(["a", "b", "c", "d", "e"], ((Tiles)figure.Panel).Panels.Select(p => p.Title));
        Assert.Contains("5 images and 1 titles", Assert.Throws<ArgumentException>(() => Plot.ImageGrid(Tensors.Zeros([5, 8, 8]), ["a"])).Message);
    }
}
