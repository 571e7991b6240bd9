using Baeum.TestKit;

namespace Baeum.Data.Tests;

public class ImageTests
{
    [Fact]
    public void Reads_the_channels_that_are_asked_for()
    {
        string path = Oracles.Path("data/png/rgba8.png");
        var rgba = Image.Read(path);
        var grey = Image.Read(path, "grayscale");

        Assert.Equal("(11, 13, 4)", rgba.Shape().ToString());
        Assert.Equal("(11, 13, 3)", Image.Read(path, "rgb").Shape().ToString());
        Assert.Equal(rgba.AsReadOnlySpan()[..3].ToArray(), Image.Read(path, "rgb").AsReadOnlySpan()[..3].ToArray());
        Assert.Equal("(11, 13, 1)", grey.Shape().ToString());
        Assert.Equal(0.299f * rgba[0, 0, 0] + 0.587f * rgba[0, 0, 1] + 0.114f * rgba[0, 0, 2], grey[0, 0, 0], 1e-3f);
    }

    [Fact]
    public void Spreads_grey_over_colours_and_sixteen_bits_over_0_to_255()
    {
        var image = Image.Read(Oracles.Path("data/png/grey16.png"), "rgba");
        var pixels = Png.Read(Oracles.Path("data/png/grey16.png"));

        Assert.Equal([pixels.Samples[5] / 257f, pixels.Samples[5] / 257f, pixels.Samples[5] / 257f, 255], image.AsReadOnlySpan().Slice(20, 4).ToArray());
    }

    [Theory, InlineData(8), InlineData(16)]
    public void Reads_back_what_it_wrote(int depth)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.png");
        var image = Tensors.Range(0, 60).Reshape(4, 5, 3);
        Image.Write(path, image, depth);

        Assert.Equal(image.ToArray(), Image.Read(path).ToArray());
        File.Delete(path);
    }

    [Fact]
    public void Names_an_unknown_color_mode()
        => Assert.Contains("Did you mean 'grayscale'", Assert.Throws<ArgumentException>(() => Image.ToTensor(new Pixels(1, 1, 1), "greyscale")).Message);

    [Theory, InlineData(-1f), InlineData(256f), InlineData(float.NaN)]
    public void Refuses_values_that_no_image_holds(float value)
        => Assert.Contains("at position 3", Assert.Throws<ArgumentException>(() => Image.ToPixels(System.Numerics.Tensors.Tensor.Create([0f, 1, 2, value], [2, 2]))).Message);

    [Theory, InlineData(5), InlineData(0)]
    public void Refuses_shapes_that_are_no_image(int channels)
        => Assert.Contains("received (2, 2, ", Assert.Throws<ArgumentException>(() => Image.ToPixels(Tensors.Zeros([2, 2, channels]))).Message);

    [Fact]
    public void Leaves_the_old_file_whole_when_writing_fails()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "old");
        Assert.Throws<ArgumentException>(() => Png.Write(path, new Pixels(1, 1, 1, 8, [300])));

        Assert.Equal("old", File.ReadAllText(path));
        File.Delete(path);
    }
}
