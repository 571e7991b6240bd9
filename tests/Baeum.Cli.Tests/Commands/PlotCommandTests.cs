namespace Baeum.Cli.Tests;

public sealed class PlotCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    public static TheoryData<string, string> Kinds => new()
    {
        { "line", "--y length,width" }, { "line", "--x length --y width --hue species" }, { "line", "--x species --y length" },
        { "scatter", "--x length --y width" }, { "scatter", "--x length --y width --hue species" }, { "scatter", "--x length --y width --hue length" },
        { "bar", "--x species --y length" }, { "bar", "--x species --y length,width" }, { "bar", "--x species --y length --hue colour" },
        { "hist", "--x length" }, { "hist", "--x length --hue species --bins 5" }, { "box", "--y length,width" }, { "box", "--x species --y length" },
        { "count", "--x species" }, { "count", "--x species --hue colour" }, { "heatmap", "" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Draws_every_kind_in_the_terminal_and_into_files(string kind, string columns)
    {
        string[] command = ["plot", _cli.Flowers(), "--kind", kind, .. columns.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

        Assert.True(_cli.Run(command) == 0, _cli.Error);
        Assert.InRange(_cli.Output.Split('\n').Length, 2, 60);
        Assert.DoesNotContain('\u001b', _cli.Output);
        Assert.True(_cli.Run([.. command, "--title", "꽃", "-o", _cli.PathOf("plot.svg")]) == 0, _cli.Error);
        Assert.Contains("꽃", File.ReadAllText(_cli.PathOf("plot.svg")), StringComparison.Ordinal);
        Assert.Contains(_cli.PathOf("plot.svg"), _cli.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--x species", "lily")]
    [InlineData("--x length", "…")]
    [InlineData("--y length", "⠒⠒⠒ length")]
    [InlineData("--x species --y length", "tulip")]
    [InlineData("", "length")]
    public void Finds_the_kind_that_fits_the_columns(string columns, string shown)
    {
        Assert.Equal(0, _cli.Run(["plot", _cli.Flowers(), .. columns.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
        Assert.Contains(shown, _cli.Output, StringComparison.Ordinal);
    }

    [Theory, InlineData("size", "│"), InlineData("kind", "b │")]
    public void Shows_the_only_column_of_a_table(string name, string shown)
    {
        string path = _cli.Write("one.csv", [name, .. name == "size" ? (string[])["1", "2", "4"] : ["a", "b", "b"]]);

        Assert.True(_cli.Run("plot", path) == 0, _cli.Error);
        Assert.Contains(shown, _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_to_the_letter()
    {
        string path = _cli.Write("animals.csv", "animal", "cat", "dog", "cat");

        Assert.Equal(0, _cli.Run("plot", path, "--x", "animal"));
        Assert.Equal($"cat │{new string('█', 40)} 2\ndog │{new string('█', 20)} 1\n", _cli.Output);
    }

    [Theory]
    [InlineData("--x lenght", "Did you mean 'length'?")]
    [InlineData("--x length --bins 100000000", "--bins: expected a whole number from 1 to 10000, received '100000000'")]
    [InlineData("--kind scatter --x length", "This chart needs --y COLUMN")]
    [InlineData("--kind scatter --y length", "This chart needs --x COLUMN")]
    [InlineData("--kind lines --y length", "'line'")]
    [InlineData("--kind hist --x species", "column 'species' has to be numbers for this chart, and holds text ('lily' in line 2)")]
    [InlineData("--kind scatter --x length --y length,width", "expected one column here, received 2: length, width")]
    [InlineData("--kind box --x length --y width", "different values; expected at most 30")]
    [InlineData("--y length -o plot.jpg", "pictures are written as .svg, .png, .html; received 'plot.jpg'")]
    [InlineData("--y length -o nowhere/plot.svg", "nowhere")]
    public void Says_in_one_line_what_is_wrong(string options, string message)
    {
        Assert.Equal(2, _cli.Run(["plot", _cli.Flowers(), .. options.Split(' ')]));
        Assert.Contains(message, _cli.Error, StringComparison.Ordinal);
        Assert.Single(_cli.Error.TrimEnd().Split('\n'));
    }
}
