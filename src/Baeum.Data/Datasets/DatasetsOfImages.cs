using System.Numerics.Tensors;

namespace Baeum.Data;

public static partial class Datasets
{
    /// <summary>All data sets: those of the package first, then those whose files lie in a folder.</summary>
    public static IReadOnlyList<DatasetInfo> Catalog { get; } =
    [
        new("breast_cancer", "569 x 30 measures, 2 classes", "CC BY 4.0", true),
        new("diabetes", "442 x 10 measures, a number", "BSD 3-Clause", true),
        new("digits", "1,797 images 8 x 8, 10 classes", "CC BY 4.0", true),
        new("fashion_mnist_small", "500 + 150 images 28 x 28, 10 classes", "MIT", true),
        new("iris", "150 x 4 measures, 3 classes", "CC BY 4.0", true),
        new("wine", "178 x 13 measures, 3 classes", "CC BY 4.0", true),
        new("mnist", "60,000 + 10,000 images 28 x 28, 10 classes", "LeCun, Cortes, Burges", false),
        new("fashion_mnist", "60,000 + 10,000 images 28 x 28, 10 classes", "MIT", false),
        new("notmnist", "letters A to J, images 28 x 28, 10 classes", "Bulatov", false),
        new("cifar10", "50,000 + 10,000 images 32 x 32 x 3, 10 classes", "Krizhevsky", false),
        new("cifar100", "50,000 + 10,000 images 32 x 32 x 3, 100 classes", "Krizhevsky", false),
    ];

    /// <summary>500 training and 150 test images of clothing, 28 x 28, ten classes in equal parts: for examples and tests, in the package.</summary>
    public static ImageDataset FashionMnistSmall()
    {
        var (x, y, xTest, yTest) = (ReadIdx("train_images"), ReadIdx("train_labels"), ReadIdx("test_images"), ReadIdx("test_labels"));
        return new("fashion_mnist_small", x, y, xTest, yTest, StoredImages.Clothes, "The first 50 training and 15 test images of each class of Fashion-MNIST. Zalando SE, 2017; MIT licence.");
    }

    /// <summary>Handwritten digits, 28 x 28. Keras: <c>keras.datasets.mnist</c>.</summary>
    /// <param name="download">Whether missing files may be fetched (12 MB).</param>
    /// <exception cref="FileNotFoundException">The files are missing; the message says which are expected where.</exception>
    public static ImageDataset Mnist(bool download = false) => StoredDataset.All["mnist"].Load(download);

    /// <summary>Pieces of clothing, 28 x 28. Keras: <c>keras.datasets.fashion_mnist</c>.</summary>
    /// <param name="download">Whether missing files may be fetched (31 MB).</param>
    /// <exception cref="FileNotFoundException">The files are missing; the message says which are expected where.</exception>
    public static ImageDataset FashionMnist(bool download = false) => StoredDataset.All["fashion_mnist"].Load(download);

    /// <summary>Letters A to J in many fonts, 28 x 28.</summary>
    /// <exception cref="FileNotFoundException">The files are missing; the message says which are expected where.</exception>
    public static ImageDataset NotMnist() => StoredDataset.All["notmnist"].Load(download: false);

    /// <summary>Colour images of ten kinds of things, 32 x 32. Keras: <c>keras.datasets.cifar10</c>.</summary>
    /// <param name="download">Whether missing files may be fetched (170 MB).</param>
    /// <exception cref="FileNotFoundException">The files are missing; the message says which are expected where.</exception>
    public static ImageDataset Cifar10(bool download = false) => StoredDataset.All["cifar10"].Load(download);

    /// <summary>Colour images of a hundred kinds of things, 32 x 32, with fine labels. Keras: <c>keras.datasets.cifar100</c>.</summary>
    /// <param name="download">Whether missing files may be fetched (169 MB).</param>
    /// <exception cref="FileNotFoundException">The files are missing; the message says which are expected where.</exception>
    public static ImageDataset Cifar100(bool download = false) => StoredDataset.All["cifar100"].Load(download);

    /// <summary>Fetches the files of a data set that are missing, from its publisher or a known mirror; every file is checked before it is kept.</summary>
    /// <exception cref="ArgumentException">There is no such data set; the message names the nearest.</exception>
    /// <exception cref="IOException">A file cannot be fetched.</exception>
    public static void Download(string name)
    {
        if (!StoredDataset.All.TryGetValue(name, out var set))
            throw Names.Contains(name) ? new ArgumentException($"The data set '{name}' is built in; there is nothing to download.") : Nearest.Unknown("data set", name, Catalog.Select(i => i.Name));
        if (!set.IsPresent())
            set.Fetch();
    }

    private static Tensor<float> ReadIdx(string part)
    {
        using var packed = Resource($"fashion_mnist_{part}.idx.gz");
        return Idx.Read(packed, part).To<float>();
    }
}
