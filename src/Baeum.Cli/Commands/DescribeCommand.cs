using System.CommandLine;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary><c>baeum describe TABLE</c>: what a table holds: its shape, its columns, the spread of its numbers, and the labels of a target.</summary>
internal sealed class DescribeCommand : Command
{
    private readonly Argument<string> _table = Choices.Table("TABLE");
    private readonly Option<string?> _target = Choices.Text("--target", "COLUMN", "Column whose values are counted; a built-in data set knows its own.");
    private readonly Option<string?> _delimiter = Choices.Text("--delimiter", "C", "What stands between fields, one character or 'tab'; by default it is found out.");
    private readonly Option<string?> _encoding = Choices.Text("--encoding", "NAME", "Of a file, such as utf-8, utf-16 or cp949; by default it is found out.");
    private readonly Option<bool> _noHeader = new("--no-header") { Description = "The first line is a row; columns are called 0, 1, 2 ..." };

    public DescribeCommand()
        : base("describe", "Show what a table holds: shape, types, missing values, spread, labels.")
    {
        Add(_table);
        foreach (var option in (Option[])[_target, _delimiter, _encoding, _noHeader])
            Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var screen = new Screen(parsed.InvocationConfiguration.Output);
        var options = new CsvOptions { Delimiter = Delimiter(parsed.GetValue(_delimiter)), Encoding = parsed.GetValue(_encoding), Header = !parsed.GetValue(_noHeader) };
        var table = TableSource.Open(parsed.GetRequiredValue(_table), options);
        var target = (parsed.GetValue(_target) ?? table.Target) is { } name ? table[name] : null;
        new TableReport(table).Print(screen);
        if (target is not null)
            LabelCounts.Print(screen, target);
        return App.Success;
    }

    private static char? Delimiter(string? text) => text switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        { Length: 1 } => text[0],
        _ => throw new ArgumentException($"--delimiter: expected one character or 'tab', received '{text}'."),
    };
}
