using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public sealed class IdxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_the_bytes_that_the_format_describes()
    {
        var array = Idx.Read(new MemoryStream([0, 0, 0x0B, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0x01, 0x02, 0xFF, 0xFE]));

        Assert.Equal((typeof(short), "(2, 1)"), (array.ElementType, array.Shape.ToString()));
        Assert.Equal([258, -2], array.To<int>().ToArray());
    }

    [Theory, InlineData("raw.idx"), InlineData("packed.idx.gz")]
    public void Reads_back_every_type_that_it_wrote(string name)
    {
        RoundTrip<byte>(name, [0, 1, 255]);
        RoundTrip<sbyte>(name, [-128, 0, 127]);
        RoundTrip<short>(name, [short.MinValue, 1, 2]);
        RoundTrip<int>(name, [int.MinValue, 1, 0x01020304]);
        RoundTrip<float>(name, [1.5f, float.NaN, -0f]);
        RoundTrip<double>(name, [Math.PI, double.NegativeInfinity, 0]);
    }

    [Fact]
    public void Reads_images_with_their_labels()
    {
        Idx.Write(_folder["images.gz"], Tensor.Create<byte>([.. Enumerable.Range(0, 12).Select(i => (byte)(20 * i))], [3, 2, 2]));
        Idx.Write(_folder["labels"], Tensor.Create<byte>([7, 0, 7]));
        var (images, labels) = Idx.ReadPair(_folder["images.gz"], _folder["labels"]);

        Assert.Equal("(3, 2, 2)", images.Shape().ToString());
        Assert.Equal(220, images[2, 1, 1]);
        Assert.Equal([0f, 7f], labels.Unique());
        Assert.Equal("(3, 8)", Labels.ToCategorical(labels, 8).Shape().ToString());
        Assert.Contains("expected images (n, height, width) and labels (n,)", Assert.Throws<InvalidDataException>(() => Idx.ReadPair(_folder["labels"], _folder["labels"])).Message);
    }

    [Theory]
    [InlineData(new byte[] { 1, 0, 8, 1, 0, 0, 0, 1, 5 }, "does not start with two zero bytes")]
    [InlineData(new byte[] { 0, 0, 7, 1, 0, 0, 0, 1, 5 }, "no type 0x07 (byte 2)")]
    [InlineData(new byte[] { 0, 0, 8, 0 }, "0 axes (byte 3)")]
    [InlineData(new byte[] { 0, 0, 8, 3, 0, 0 }, "header is cut off")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0x80, 0, 0, 0, 5 }, "axis 0 has the length 2147483648")]
    [InlineData(new byte[] { 0, 0, 14, 2, 0x7F, 0, 0, 0, 0x7F, 0, 0, 0 }, "axis 1 has the length")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 5 }, "cut off; the shape (2,)")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 5, 6 }, "more bytes follow")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF }, "packed content is damaged")]
    public void Names_the_file_and_what_is_wrong_with_it(byte[] file, string expected)
    {
        string path = _folder.Write("a.idx", file);
        string message = Assert.Throws<InvalidDataException>(() => Idx.Read(path)).Message;
        Assert.StartsWith(path, message);
        Assert.Contains(expected, message);
    }

    [Fact]
    public void Has_no_type_for_long_integers()
        => Assert.Contains("IDX has no type for Int64", Assert.Throws<ArgumentException>(() => Idx.Write(_folder["x"], Tensor.Create<long>([1]))).Message);

    private void RoundTrip<T>(string name, T[] values) where T : unmanaged
    {
        Idx.Write(_folder[name], Tensor.Create(values, [values.Length, 1]));
        Assert.Equal(values, Idx.Read<T>(_folder[name]).ToArray());
    }
}
