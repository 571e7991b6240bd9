namespace Baeum.Cli.Tests;

public sealed class RunPlaceTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void Fills_the_folder_at_once()
    {
        string run = _cli.PathOf("deep/run");

        string folder = new RunPlace("x", run).Fill(partial =>
        {
            Assert.False(Directory.Exists(run));
            File.WriteAllText(Path.Combine(partial, "a.txt"), "a");
        });

        Assert.Equal(run, folder);
        Assert.Equal([Path.Combine(run, "a.txt")], Directory.EnumerateFileSystemEntries(run));
        Assert.Equal([run], Directory.EnumerateFileSystemEntries(_cli.PathOf("deep")));
    }

    [Fact]
    public void Leaves_nothing_behind_when_writing_fails()
    {
        var place = new RunPlace("x", _cli.PathOf("new/deep/run"));

        Assert.Throws<IOException>(() => place.Fill(partial =>
        {
            File.WriteAllText(Path.Combine(partial, "a.txt"), "a");
            throw new IOException("disk full");
        }));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_cli.Folder));
    }

    [Fact]
    public void Touches_nothing_before_it_is_filled()
    {
        _ = new RunPlace("x", _cli.PathOf("new/deep/run"));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_cli.Folder));
    }

    [Fact]
    public void Takes_an_empty_folder_and_refuses_one_that_holds_something()
    {
        string run = Directory.CreateDirectory(_cli.PathOf("run")).FullName;
        new RunPlace("x", run).Fill(partial => File.WriteAllText(Path.Combine(partial, "a.txt"), "a"));

        Assert.Contains("exists already", Assert.Throws<IOException>(() => new RunPlace("x", run)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_folder_cannot_be_written()
    {
        string file = _cli.Write("file", "x");

        var error = Assert.Throws<IOException>(() => new RunPlace("x", Path.Combine(file, "run")));

        Assert.Contains($"Cannot save runs in '{file}'", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();
}
