namespace Baeum.Cli.Tests;

public sealed class DatasetsCommandTests : IDisposable
{
    private readonly CommandLine _line = new();
    private readonly string? _before = Environment.GetEnvironmentVariable("BAEUM_DATA");

    public DatasetsCommandTests() => Environment.SetEnvironmentVariable("BAEUM_DATA", _line.Folder);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("BAEUM_DATA", _before);
        _line.Dispose();
    }

    [Fact]
    public void Lists_what_is_built_in_and_what_is_missing()
    {
        Assert.Equal(App.Success, _line.Run("datasets"));
        Assert.Contains("iris", _line.Output);
        Assert.Contains("built in", _line.Output);
        Assert.Contains("fashion_mnist_small ", _line.Output);
        Assert.Contains("missing", _line.Output);
        Assert.Contains(_line.Folder, _line.Output);
    }

    [Fact]
    public void Shows_one_and_names_the_nearest()
    {
        Assert.Equal(App.Success, _line.Run("datasets", "mnist"));
        Assert.Contains(_line.PathOf("mnist"), _line.Output);
        Assert.Contains("baeum datasets mnist --download", _line.Output);
        Assert.Equal(App.Failure, _line.Run("datasets", "mnst"));
        Assert.Contains("Did you mean 'mnist'", _line.Error);
        Assert.Equal(App.Failure, _line.Run("datasets", "--download"));
        Assert.Contains("needs the name", _line.Error);
        Assert.Equal(App.Failure, _line.Run("datasets", "iris", "--download"));
        Assert.Contains("built in; there is nothing to download", _line.Error);
        Assert.Equal(App.Failure, _line.Run("datasets", "notmnist", "--download"));
        Assert.Contains("no known address", _line.Error);
    }
}
