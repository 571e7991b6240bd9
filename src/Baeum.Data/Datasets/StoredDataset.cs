namespace Baeum.Data;

/// <summary>A data set whose files lie in a folder of <see cref="DatasetFolder"/>, in their official formats.</summary>
/// <param name="Name">Name of the set and of its folder.</param>
/// <param name="Files">Files without which it cannot be read; each may end in <c>.gz</c>.</param>
/// <param name="Downloads">Where the files come from; empty if that is not known.</param>
/// <param name="Read">Reads the set from its folder.</param>
internal sealed record StoredDataset(string Name, IReadOnlyList<string> Files, IReadOnlyList<Download> Downloads, Func<string, ImageDataset> Read)
{
    private static readonly string[] Idx = ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"];

    public static IReadOnlyDictionary<string, StoredDataset> All { get; } = new StoredDataset[]
    {
        new("mnist", Idx, Packed("https://ossci-datasets.s3.amazonaws.com/mnist/", "f68b3c2dcbeaaa9fbdd348bbdeb94873", "d53e105ee54ea40749a09fcbcd1e9432", "9fb629c4189551a2d022fa330f9573f3", "ec29112dd5afa0611ce80d1b7f02629c"), StoredImages.Mnist),
        new("fashion_mnist", Idx, Packed("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/", "8d4fb7e6c68d591d4c3dfef9ec88bf0d", "25c81989df183df01b3e8a0aad5dffbe", "bef4ecab320f06d8554ea6380940ec79", "bb300cfdad3c16e7a12a480ee83cd310"), StoredImages.FashionMnist),
        new("notmnist", ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "test-images-idx3-ubyte", "test-labels-idx1-ubyte"], [], StoredImages.NotMnist),
        new("cifar10", ["data_batch_1.bin", "test_batch.bin"], [new(new("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"), "c32a1d4ab5d03f1284b67883e8d87530", 1 << 28)], StoredImages.Cifar10),
        new("cifar100", ["train.bin", "test.bin"], [new(new("https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz"), "03b5dce01913d631647c71ecec9e9cb8", 1 << 28)], StoredImages.Cifar100),
    }.ToDictionary(s => s.Name);

    private string Folder => Path.Combine(DatasetFolder.Root, Name);

    public bool IsPresent() => Files.All(name => DatasetFolder.Find(Folder, name) is not null);

    /// <summary>Fetches the files that are missing.</summary>
    public void Fetch()
    {
        if (Downloads.Count == 0)
            throw new InvalidOperationException($"The data set '{Name}' has no known address. {Expected()}");
        foreach (var download in Downloads)
            if (Files.Count != Downloads.Count || DatasetFolder.Find(Folder, Path.GetFileNameWithoutExtension(download.Address.LocalPath)) is null)
                download.Into(Folder);
    }

    /// <summary>Reads the set.</summary>
    /// <exception cref="FileNotFoundException">Files are missing and may not be fetched.</exception>
    public ImageDataset Load(bool download)
    {
        if (!IsPresent() && download)
            Fetch();
        return IsPresent() ? Read(Folder)
            : throw new FileNotFoundException($"The data set '{Name}' is not there. {Expected()}{(Downloads.Count > 0 ? $" Datasets with download: true, or 'baeum datasets {Name} --download', fetch them from {Downloads[0].Address.Host}." : "")}");
    }

    private string Expected()
        => $"Expected in {Folder}: {string.Join(", ", Files)} (each may end in .gz). Missing: {string.Join(", ", Files.Where(name => DatasetFolder.Find(Folder, name) is null))}. The environment variable BAEUM_DATA names another folder than ~/.cache/baeum.";

    private static Download[] Packed(string address, params string[] sums) => [.. Idx.Select((name, i) => new Download(new Uri($"{address}{name}.gz"), sums[i], 1 << 26))];
}
