using System.CommandLine;

namespace Baeum.Cli;

/// <summary><c>baeum plot TABLE</c>: draws columns of a table, as a picture into a file or as text into the terminal.</summary>
internal sealed class PlotCommand : Command
{
    private static readonly string[] Extensions = [".svg", ".png", ".html"];

    private readonly Argument<string> _table = Choices.Table("TABLE");
    private readonly Option<string?> _x = Choices.Text("--x", "COLUMN", "Column along the x axis.");
    private readonly Option<string?> _y = Choices.Text("--y", "COLUMN[,COLUMN]", "Columns up the y axis.");
    private readonly Option<string?> _hue = Choices.Text("--hue", "COLUMN", "Column whose classes are told apart by color.");
    private readonly Option<string?> _kind = Choices.Choice("--kind", "Of chart; by default what fits the columns.", [.. Drawing.Kinds.Keys]);
    private readonly Option<int> _bins = Choices.Whole("--bins", 1, 10, "Ranges of a histogram.", most: 10_000);
    private readonly Option<string?> _title = Choices.Text("--title", "TEXT", "Heading of the picture.");
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Picture to write: .svg, .png or .html; without it the chart is drawn in the terminal.", HelpName = "FILE" };

    public PlotCommand()
        : base("plot", "Draw columns of a table: into a picture, or into the terminal.")
    {
        Add(_table);
        foreach (var option in (Option[])[_kind, _x, _y, _hue, _bins, _title, _output])
            Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        string? path = parsed.GetValue(_output);
        if (path is not null && !Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()))
            throw new ArgumentException($"--output: pictures are written as {string.Join(", ", Extensions)}; received '{path}'.");
        var table = TableSource.Open(parsed.GetRequiredValue(_table));
        string? kind = parsed.GetValue(_kind), x = parsed.GetValue(_x), y = parsed.GetValue(_y);
        var columns = new PlotColumns(table, kind is null && y is null ? x ?? PlotColumns.OnlyOne(table) : x, y, parsed.GetValue(_hue), parsed.GetValue(_bins));
        var drawing = Drawing.Kinds[kind ?? Drawing.Suggested(columns)](columns);
        string? title = parsed.GetValue(_title);
        if (path is null)
        {
            output.Write((title is null ? "" : title + Environment.NewLine) + drawing.Text());
            return App.Success;
        }
        var figure = drawing.Picture();
        (title is null ? figure : figure.Title(title)).Save(path);
        new Screen(output).Field("Saved", Path.GetFullPath(path));
        return App.Success;
    }
}
