using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

public sealed class JpegTests
{
    private static readonly Dictionary<string, int[]> Decoded = JsonSerializer.Deserialize<Dictionary<string, int[]>>(File.ReadAllText(Oracles.Path("data/jpeg/decoded.json")))!;

    [Theory, InlineData("grey"), InlineData("colour"), InlineData("subsampled"), InlineData("progressive")]
    public void Reads_pixels_as_Pillow_does(string name)
    {
        var image = Image.Read(Oracles.Path($"data/jpeg/{name}.jpg"));
        var expected = Decoded[name];

        Assert.Equal($"(20, 29, {(name == "grey" ? 1 : 3)})", image.Shape().ToString());
        Assert.All(image.ToArray().Zip(expected), pair => Assert.InRange(pair.First - pair.Second, name == "subsampled" || name == "progressive" ? -8 : -2, name == "subsampled" || name == "progressive" ? 8 : 2));
        Assert.Equal(1, Image.Read(Oracles.Path($"data/jpeg/{name}.jpg"), "grayscale").Shape()[2]);
    }

    [Fact]
    public void Says_that_it_does_not_read_the_colours_of_print()
        => Assert.Contains("has 4 components", Assert.Throws<InvalidDataException>(() => Image.Read(Oracles.Path("data/jpeg/cmyk.jpg"))).Message);

    [Fact]
    public void A_header_that_claims_too_many_pixels_takes_no_memory()
    {
        byte[] file = File.ReadAllBytes(Oracles.Path("data/jpeg/grey.jpg"));
        int frame = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        (file[frame + 5], file[frame + 6], file[frame + 7], file[frame + 8]) = (0xFF, 0xDC, 0xFF, 0xDC);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("65500 x 65500 pixels", Assert.Throws<InvalidDataException>(() => Jpeg.Read(file, "a.jpg")).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }
}
