namespace Baeum.Data.Tests;

public sealed class CifarTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Puts_the_colours_of_a_pixel_side_by_side()
    {
        string path = _folder.Write("batch.bin", [.. Image(3), .. Image(9)]);
        var (images, labels) = Cifar.Read10(path, path);

        Assert.Equal("(4, 32, 32, 3)", images.Shape().ToString());
        Assert.Equal([3f, 9f, 3f, 9f], labels.ToArray());
        Assert.Equal([33f, 34f, 35f], new[] { images[1, 1, 1, 0], images[1, 1, 1, 1], images[1, 1, 1, 2] });
    }

    [Fact]
    public void Reads_coarse_and_fine_labels()
    {
        var (images, fine, coarse) = Cifar.Read100(_folder.Write("train.bin", [11, .. Image(49)]));

        Assert.Equal("(1, 32, 32, 3)", images.Shape().ToString());
        Assert.Equal((49f, 11f), (fine[0], coarse[0]));
    }

    [Fact]
    public void Names_the_file_and_the_image_that_is_wrong()
    {
        string cut = _folder.Write("cut.bin", Image(1)[..^1]), label = _folder.Write("label.bin", [.. Image(1), .. Image(10)]), empty = _folder.Write("empty.bin", []);

        Assert.Contains($"{cut}: 3072 bytes", Assert.Throws<InvalidDataException>(() => Cifar.Read10(cut)).Message);
        Assert.Contains($"{label}: image 1 (byte 3073) has the label 10", Assert.Throws<InvalidDataException>(() => Cifar.Read10(label)).Message);
        Assert.Contains("0 bytes", Assert.Throws<InvalidDataException>(() => Cifar.Read10(empty)).Message);
    }

    // Red counts the pixels, green is one and blue two more.
    private static byte[] Image(byte label) => [label, .. Enumerable.Range(0, 3072).Select(i => (byte)(i % 1024 + i / 1024))];
}
