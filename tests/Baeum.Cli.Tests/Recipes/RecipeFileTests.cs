namespace Baeum.Cli.Tests;

public sealed class RecipeFileTests : IDisposable
{
    private readonly CommandLine _cli = new();
    private static readonly Recipe Example = new(1, "flowers.csv",
        new Target("species") { Classes = ["lily", "rose"], Counts = [12, 9] },
        [new Feature("length") { Mean = 0.1, Scale = 1e-7 }, new Feature("colour") { Categories = ["", "red", "빨강"] }]);

    [Fact]
    public void Gives_back_what_was_written()
    {
        string path = _cli.PathOf("recipe.json");
        RecipeFile.Write(path, Example);

        var read = RecipeFile.Read(path);

        Assert.Equal(4, read.Width);
        Assert.Equal(Example.Target.Classes, read.Target.Classes);
        Assert.Equal(Example.Target.Counts, read.Target.Counts);
        Assert.Equal(Example.Features.Select(f => (f.Name, f.Mean, f.Scale)), read.Features.Select(f => (f.Name, f.Mean, f.Scale)));
        Assert.Equal(Example.Features[1].Categories, read.Features[1].Categories);
    }

    [Theory]
    [InlineData("", "is not a recipe")]
    [InlineData("null", "received null")]
    [InlineData("[1, 2]", "is not a recipe")]
    [InlineData("""{"version": 2, "source": "a", "target": {"name": "y"}, "features": [{"name": "x"}]}""", "expected version 1, received 2")]
    [InlineData("""{"version": 1, "source": "a", "target": {"name": "y"}, "features": []}""", "names no features")]
    [InlineData("""{"version": 1, "source": "a", "target": {"name": "y"}}""", "features")]
    [InlineData("""{"version": 1, "source": "a", "target": {"name": "y"}, "features": [null]}""", "a feature without a name")]
    [InlineData("""{"version": 1, "source": "a", "target": {"name": "y"}, "features": [{"name": "x"}, {"name": "x"}]}""", "'x' occurs twice")]
    [InlineData("""{"version": 1, "source": "a", "target": {"name": "y"}, "features": [{"name": "x", "scale": 0}]}""", "column 'x': expected a finite mean and a scale above 0")]
    [InlineData("""{"version": 1, "source": "a", "target": {"name": "y"}, "features": [{"name": "x", "scale": "NaN"}]}""", "is not a recipe")]
    [InlineData("""{"version": 1, "source": "a", "target": {"name": "y"}, "features": [{"name": "x", "categories": []}]}""", "expected 1 or more different names, received 0")]
    [InlineData("""{"version": 1, "source": "a", "target": {"name": "y", "classes": ["a", "a"], "counts": [1, 2]}, "features": [{"name": "x"}]}""", "target 'y': expected 2 or more different names")]
    [InlineData("""{"version": 1, "source": "a", "target": {"name": "y", "classes": ["a", "b"], "counts": [1]}, "features": [{"name": "x"}]}""", "expected one count for each class, received 1 for 2 classes")]
    [InlineData("""{"version": 1, "source": "a", "run": "rm -rf", "target": {"name": "y"}, "features": [{"name": "x"}]}""", "run")]
    public void Refuses_a_file_that_is_none_and_names_it(string text, string why)
    {
        string path = _cli.Write("recipe.json", text);

        var error = Assert.Throws<InvalidDataException>(() => RecipeFile.Read(path));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_every_cut_and_survives_every_flipped_bit()
    {
        string path = _cli.PathOf("recipe.json");
        RecipeFile.Write(path, Example);
        byte[] bytes = File.ReadAllBytes(path);
        for (int length = 0; length < bytes.Length - 1; length += 3)
        {
            File.WriteAllBytes(path, bytes[..length]);
            Assert.Throws<InvalidDataException>(() => RecipeFile.Read(path));
        }
        for (int bit = 0; bit < bytes.Length * 8; bit += 5)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(path, flipped);
            var error = Record.Exception(() => RecipeFile.Read(path));
            Assert.True(error is null or InvalidDataException, $"bit {bit}: {error}");
        }
    }

    [Fact]
    public void Refuses_a_file_that_is_far_too_large_without_reading_it()
    {
        string path = _cli.PathOf("recipe.json");
        using (var file = File.Create(path))
            file.SetLength(RecipeFile.LargestBytes + 1);

        Assert.Contains("expected at most", Assert.Throws<InvalidDataException>(() => RecipeFile.Read(path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();
}
