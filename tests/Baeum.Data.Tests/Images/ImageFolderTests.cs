namespace Baeum.Data.Tests;

public sealed class ImageFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Numbers_the_classes_in_the_order_of_their_names()
    {
        Fill();
        var images = new ImageFolder(_folder.Path, 2, 3) { ColorMode = "grayscale", Interpolation = "nearest" };
        var (x, y) = images.Read();

        Assert.Equal(["ape", "cat"], images.ClassNames);
        Assert.Equal("(3, 2, 3, 1)", x.Shape().ToString());
        Assert.Equal([0f, 1f, 1f], y.ToArray());
        Assert.Equal([10f, 20f, 30f], new[] { x[0, 0, 0, 0], x[1, 1, 2, 0], x[2, 0, 0, 0] }.Select(v => MathF.Round(v)));
        Assert.Equal("(3, 2, 3, 3)", new ImageFolder(_folder.Path, 2, 3).Read().X.Shape().ToString());
    }

    [Fact]
    public void Gives_batches_of_images_read_on_demand()
    {
        Fill();
        var batches = Batches.From(new ImageFolder(_folder.Path, 2, 2)).Batch(2);

        Assert.Equal(["(2, 2, 2, 3)", "(1, 2, 2, 3)"], batches.Select(b => b.X[0].Shape().ToString()));
        Assert.Equal([0f, 1f, 1f], batches.SelectMany(b => b.Y!.Value[0].ToArray()));
    }

    [Fact]
    public void Says_what_a_folder_should_look_like()
    {
        Assert.Contains("expected a folder with one folder a class", Assert.Throws<DirectoryNotFoundException>(() => new ImageFolder(_folder["none"], 2, 2)).Message);
        Assert.Contains("has no folders in it", Assert.Throws<InvalidDataException>(() => new ImageFolder(_folder.Path, 2, 2)).Message);
        Directory.CreateDirectory(_folder["ape"]);
        Assert.Contains("1 folders and not one image", Assert.Throws<InvalidDataException>(() => new ImageFolder(_folder.Path, 2, 2)).Message);
        string broken = _folder.Write("ape/broken.png", [1, 2, 3]);
        Assert.StartsWith(broken, Assert.Throws<InvalidDataException>(() => new ImageFolder(_folder.Path, 2, 2).Read()).Message);
    }

    private void Fill()
    {
        foreach (var (name, value) in new[] { ("cat/b.png", 30f), ("cat/a.PNG", 20f), ("ape/z.png", 10f) })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            Image.Write(_folder[name], Tensors.Full([4, 5, 3], value));
        }
        _folder.Write("cat/notes.txt", [1]);
    }
}
