namespace Baeum.Cli.Tests;

public sealed class RunPageTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Shows_curves_confusion_and_the_baseline_of_classes()
    {
        string page = Page(_cli.Flowers(), "species");

        foreach (string part in (string[])["flowers.csv: species", "always &#39;", "accuracy", "val_loss is lowest in epoch", "true label", "false positive rate", "Classification report", "Total params", "count"])
            Assert.Contains(part, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_errors_of_numbers()
    {
        string page = Page(_cli.Houses(), "price");

        foreach (string part in (string[])["RMSE", "R2", "always the mean", "error (predicted − true)"])
            Assert.Contains(part, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_images_where_the_columns_are_pixels()
    {
        var random = new Random(1);
        string path = _cli.Write("pixels.csv", Enumerable.Range(0, 60).Select(i => $"{i % 2}," + string.Join(',', Enumerable.Range(0, 36).Select(p => (p < 18) == (i % 2 == 0) ? random.Next(200, 255) : random.Next(50))))
            .Prepend("label," + string.Join(',', Enumerable.Range(0, 36).Select(p => $"{p / 6 + 1}x{p % 6 + 1}"))));

        Assert.Contains("<h2>Images</h2>", Page(path, "label"), StringComparison.Ordinal);
    }

    // Nothing is loaded from elsewhere.
    private string Page(string table, string target)
    {
        string page = File.ReadAllText(Path.Combine(_cli.Train(table, "--target", target, "--epochs", "3"), "report.html"));
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", page, StringComparison.Ordinal);
        return page;
    }
}
