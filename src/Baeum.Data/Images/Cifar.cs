using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>CIFAR-10 and CIFAR-100 in their official binary version: 32 x 32 colour images. Format: Krizhevsky, <c>cs.toronto.edu/~kriz/cifar.html</c>.</summary>
public static class Cifar
{
    private const int Side = 32, Channels = 3, Pixels = Side * Side;

    /// <summary>Reads files such as <c>data_batch_1.bin</c>, one after the other; raw or packed by gzip.</summary>
    /// <returns>Images [n, 32, 32, 3] with 0 to 255, and labels [n], 0 to 9.</returns>
    /// <exception cref="InvalidDataException">A file is damaged or cut off.</exception>
    public static (Tensor<float> Images, Tensor<float> Labels) Read10(params ReadOnlySpan<string> paths)
    {
        var (images, labels) = ReadAll(paths, labelBytes: 1, [10]);
        return (images, labels[0]);
    }

    /// <summary>Reads files such as <c>train.bin</c> of CIFAR-100; raw or packed by gzip.</summary>
    /// <returns>Images [n, 32, 32, 3] with 0 to 255, fine labels [n], 0 to 99, and coarse labels [n], 0 to 19.</returns>
    /// <exception cref="InvalidDataException">A file is damaged or cut off.</exception>
    public static (Tensor<float> Images, Tensor<float> Fine, Tensor<float> Coarse) Read100(params ReadOnlySpan<string> paths)
    {
        var (images, labels) = ReadAll(paths, labelBytes: 2, [20, 100]);
        return (images, labels[1], labels[0]);
    }

    private static (Tensor<float> Images, Tensor<float>[] Labels) ReadAll(ReadOnlySpan<string> paths, int labelBytes, int[] classes)
    {
        if (paths.IsEmpty)
            throw new ArgumentException("Cifar: expected one file or more, received none.");
        int record = labelBytes + Channels * Pixels;
        var files = new byte[paths.Length][];
        for (int i = 0; i < files.Length; i++)
            files[i] = ReadFile(paths[i], record);
        int count = checked((int)(files.Sum(f => (long)f.Length) / record)), at = 0;
        var images = Tensors.Empty([count, Side, Side, Channels]);
        var labels = classes.Select(_ => Tensors.Empty([count])).ToArray();
        for (int file = 0; file < files.Length; file++)
            for (int start = 0; start < files[file].Length; start += record, at++)
            {
                var bytes = files[file].AsSpan(start, record);
                for (int kind = 0; kind < labelBytes; kind++)
                    labels[kind].AsSpan()[at] = bytes[kind] < classes[kind] ? bytes[kind]
                        : throw new InvalidDataException($"{paths[file]}: image {start / record} (byte {start + kind}) has the label {bytes[kind]}; expected 0 to {classes[kind] - 1}.");
                Interleave(bytes[labelBytes..], images.AsSpan().Slice(at * Channels * Pixels, Channels * Pixels));
            }
        return (images, labels);
    }

    // The file has a plane a colour; a tensor has the colours of a pixel side by side.
    private static void Interleave(ReadOnlySpan<byte> planes, Span<float> image)
    {
        for (int pixel = 0; pixel < Pixels; pixel++)
            for (int c = 0; c < Channels; c++)
                image[pixel * Channels + c] = planes[c * Pixels + pixel];
    }

    private static byte[] ReadFile(string path, int record)
    {
        using var content = PackedFile.Open(path);
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.Length > 0 && bytes.Length % record == 0 ? bytes.ToArray()
            : throw new InvalidDataException($"{path}: {bytes.Length} bytes; expected a whole number of images of {record} bytes, so the file is cut off or no CIFAR-{(record % 2 == 0 ? 100 : 10)} file.");
    }
}
