using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Images in one folder a class, as a labelled set: <c>cats/1.png</c>, <c>dogs/1.png</c>. Keras: <c>image_dataset_from_directory</c>.</summary>
/// <remarks>Classes are numbered in the sorted order of their folders' names, images come in the sorted order of their paths. Files that are no images by their ending are passed over.</remarks>
public sealed class ImageFolder
{
    private static readonly string[] Endings = [".png", ".jpg", ".jpeg"];

    /// <summary>Finds the images; reads none yet.</summary>
    /// <param name="path">The folder of the classes' folders.</param>
    /// <param name="height">Height to which every image is resized.</param>
    /// <param name="width">Width to which every image is resized.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">It holds no folder with images.</exception>
    public ImageFolder(string path, int height, int width)
    {
        (Height, Width) = (Check.Positive(height), Check.Positive(width));
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException($"The image folder '{path}' does not exist; expected a folder with one folder a class.");
        ClassNames = [.. Directory.EnumerateDirectories(path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        var found = ClassNames.SelectMany((name, label) => Directory.EnumerateFiles(Path.Combine(path, name), "*", SearchOption.AllDirectories)
            .Where(f => Endings.Contains(Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal).Select(file => (file, label))).ToArray();
        Files = [.. found.Select(f => f.file)];
        Labels = [.. found.Select(f => f.label)];
        if (found.Length == 0)
            throw new InvalidDataException($"The image folder '{path}' has {(ClassNames.Count == 0 ? "no folders in it; expected one a class" : $"{ClassNames.Count} folders and not one image ({string.Join(", ", Endings)})")}.");
    }

    /// <summary>Height of every image.</summary>
    public int Height { get; }

    /// <summary>Width of every image.</summary>
    public int Width { get; }

    /// <summary>"rgb" (the default), "grayscale" or "rgba".</summary>
    public string ColorMode { get; init; } = "rgb";

    /// <summary>"bilinear" (the default) or "nearest".</summary>
    public string Interpolation { get; init; } = "bilinear";

    /// <summary>The images' files.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The class number of each image.</summary>
    public IReadOnlyList<int> Labels { get; }

    /// <summary>The classes, in the order of their numbers.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Number of images.</summary>
    public int Count => Files.Count;

    /// <summary>Reads all images. X: [n, height, width, channels], 0 to 255; Y: [n], class numbers.</summary>
    /// <exception cref="InvalidDataException">An image is damaged; the message names its file.</exception>
    public (Tensor<float> X, Tensor<float> Y) Read()
        => (Read([.. Enumerable.Range(0, Count)]), Tensor.Create(Labels.Select(label => (float)label).ToArray()));

    /// <summary>Reads the images with these indices. Shape: [indices, height, width, channels].</summary>
    public Tensor<float> Read(ReadOnlySpan<int> indices)
    {
        var images = new Tensor<float>[indices.Length];
        for (int i = 0; i < images.Length; i++)
            images[i] = Image.Resize(Image.Read(Files[indices[i]], ColorMode), Height, Width, Interpolation);
        return Tensors.Stack(0, images);
    }
}
