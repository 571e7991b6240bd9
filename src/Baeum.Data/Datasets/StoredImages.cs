using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Reads the stored image sets from their folders.</summary>
internal static class StoredImages
{
    public static readonly string[] Clothes = ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];

    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    private static readonly string[] Letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
    private static readonly string[] Things = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    public static ImageDataset Mnist(string folder)
        => Pairs(folder, "mnist", "t10k", Digits, "Handwritten digits, 60,000 for training and 10,000 for tests, 28 x 28. Y. LeCun, C. Cortes, C. J. C. Burges, 1998.");

    public static ImageDataset FashionMnist(string folder)
        => Pairs(folder, "fashion_mnist", "t10k", Clothes, "Pieces of clothing, 60,000 for training and 10,000 for tests, 28 x 28. Zalando SE, 2017; MIT licence.");

    public static ImageDataset NotMnist(string folder)
        => Pairs(folder, "notmnist", "test", Letters, "Letters A to J in many fonts, 28 x 28. Y. Bulatov, 2011.");

    public static ImageDataset Cifar10(string folder)
    {
        string[] batches = [.. Enumerable.Range(1, 5).Select(i => DatasetFolder.Find(folder, $"data_batch_{i}.bin")).OfType<string>()];
        var (x, y) = Cifar.Read10(batches);
        var (xTest, yTest) = Cifar.Read10(DatasetFolder.Find(folder, "test_batch.bin")!);
        string part = batches.Length < 5 ? $" Only {batches.Length} of the 5 training files are there." : "";
        return new("cifar10", x, y, xTest, yTest, Things, $"Colour images of ten kinds of things, 32 x 32. A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009.{part}");
    }

    public static ImageDataset Cifar100(string folder)
    {
        var (x, y, _) = Cifar.Read100(DatasetFolder.Find(folder, "train.bin")!);
        var (xTest, yTest, _) = Cifar.Read100(DatasetFolder.Find(folder, "test.bin")!);
        string[] names = DatasetFolder.Find(folder, "fine_label_names.txt") is { } file ? File.ReadAllLines(file) : [.. Enumerable.Range(0, 100).Select(i => $"{i}")];
        return new("cifar100", x, y, xTest, yTest, [.. names.Where(n => n.Length > 0)], "Colour images of a hundred kinds of things, 32 x 32. A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009.");
    }

    private static ImageDataset Pairs(string folder, string name, string test, string[] classes, string description)
    {
        var (x, y) = Pair(folder, "train");
        var (xTest, yTest) = Pair(folder, test);
        return new(name, x, y, xTest, yTest, classes, description);
    }

    private static (Tensor<float>, Tensor<float>) Pair(string folder, string part)
        => Idx.ReadPair(DatasetFolder.Find(folder, $"{part}-images-idx3-ubyte")!, DatasetFolder.Find(folder, $"{part}-labels-idx1-ubyte")!);
}
