using System.IO.Compression;
using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>IDX files, the format of MNIST and Fashion-MNIST: one array of a number type, raw or packed by gzip. Format: LeCun, Cortes and Burges, <c>yann.lecun.com/exdb/mnist</c>.</summary>
public static class Idx
{
    /// <summary>Reads images and their labels, one label an image.</summary>
    /// <param name="images">File of the images, such as <c>train-images-idx3-ubyte.gz</c>.</param>
    /// <param name="labels">File of the labels, such as <c>train-labels-idx1-ubyte.gz</c>.</param>
    /// <returns>Images [n, height, width] with 0 to 255, and labels [n].</returns>
    /// <exception cref="InvalidDataException">A file is damaged, cut off, or no IDX file; or the two do not belong together.</exception>
    public static (Tensor<float> Images, Tensor<float> Labels) ReadPair(string images, string labels)
    {
        var (x, y) = (Read<float>(images), Read<float>(labels));
        return x.Rank >= 2 && y.Rank == 1 && x.Lengths[0] == y.Lengths[0] ? (x, y)
            : throw new InvalidDataException($"Idx: expected images (n, height, width) and labels (n,), received {x.Shape()} from {images} and {y.Shape()} from {labels}.");
    }

    /// <summary>Reads an array as a tensor; see <see cref="NpyArray.To{T}"/> for the types that convert.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, or no IDX file.</exception>
    public static Tensor<T> Read<T>(string path) where T : unmanaged => Read(path).To<T>();

    /// <summary>Reads an array in its own type.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, or no IDX file.</exception>
    public static NpyArray Read(string path)
    {
        using var stream = PackedFile.Open(path);
        return ReadContent(stream, path);
    }

    /// <summary>Reads an array from a stream that can seek, packed or not. Memory stays within what the stream really holds.</summary>
    /// <param name="stream">Positioned at the array's first byte.</param>
    /// <param name="source">Name for error messages.</param>
    public static NpyArray Read(Stream stream, string source = "stream") => ReadContent(PackedFile.Unpack(stream, source), source);

    /// <summary>Writes a tensor of bytes, signed bytes, 16- or 32-bit integers, floats or doubles; packed if the name ends in <c>.gz</c>.</summary>
    /// <exception cref="ArgumentException">IDX has no such type.</exception>
    public static void Write<T>(string path, Tensor<T> tensor) where T : unmanaged
    {
        var header = IdxHeader.Of(typeof(T), tensor.Shape());
        AtomicFile.Write(path, stream =>
        {
            using var content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true) : stream;
            header.Write(content);
            NpyValues.WriteBigEndian(content, tensor.AsReadOnlySpan());
        });
    }

    private static NpyArray ReadContent(Stream content, string source)
    {
        var header = IdxHeader.Read(content, source);
        var array = new NpyArray(NpyValues.Read(content, new NpyHeader(header.Type, IsFortran: false, header.Shape), source), header.Shape);
        return content.ReadByte() < 0 ? array : throw new InvalidDataException($"{source}: more bytes follow the {header.Shape} values that the IDX header states.");
    }
}
