using System.Globalization;
using Baeum.Data;
using Spectre.Console;

namespace Baeum.Cli;

/// <summary>A table's shape, its columns, and the statistics of its numbers and texts.</summary>
internal sealed class TableReport(Table table)
{
    private const int MostColumns = 50;

    public void Print(Screen screen)
    {
        var frame = table.Frame;
        screen.Field("Table", string.Create(CultureInfo.InvariantCulture, $"{table.Source}: {frame.RowCount:n0} rows x {frame.Columns.Count:n0} columns"));
        if (table.Target is null && frame.Columns.All(name => double.TryParse(name, CultureInfo.InvariantCulture, out _)) && !frame.Columns.SequenceEqual(Enumerable.Range(0, frame.Columns.Count).Select(i => $"{i}")))
            screen.Field("Note", "the first line, taken for the names of the columns, holds only numbers; --no-header takes it for a row");
        screen.Field("Missing", Share(frame.Columns.Sum(name => (long)frame[name].MissingCount()), (long)frame.RowCount * frame.Columns.Count) + " of all values");
        screen.Field("Repeated", Share(frame.Duplicated().Count(isRepeated => isRepeated), frame.RowCount) + " of the rows are those of an earlier one");
        screen.Title("Columns");
        screen.Write(Columns());
        if (frame.Columns.Count > MostColumns)
            screen.Writer.WriteLine($"... and {frame.Columns.Count - MostColumns} more");
        Print(screen, "Numbers", frame.SelectDTypes("number"));
        Print(screen, "Text and flags", frame.SelectDTypes("object", "bool"));
    }

    private static void Print(Screen screen, string title, DataFrame columns)
    {
        if (columns.Columns.Count == 0)
            return;
        screen.Title(title);
        screen.Writer.WriteLine(columns.Describe().ToText(screen.Width));
    }

    private Spectre.Console.Table Columns()
    {
        var rows = new Spectre.Console.Table().Border(TableBorder.Simple)
            .AddColumn("column").AddColumn("type").AddColumn(new TableColumn("missing").RightAligned()).AddColumn(new TableColumn("different").RightAligned()).AddColumn("such as");
        foreach (string name in table.Frame.Columns.Take(MostColumns))
        {
            var column = table.Frame[name];
            int missing = column.MissingCount();
            var different = column.Unique();
            string some = string.Join(", ", different.TakeRows(..Math.Min(4, different.Count)).Astype<string>().OfType<string>().Take(3).Select(text => TerminalText.Fit(TerminalText.Visible(text), 20)));
            rows.AddRow(new Text(TerminalText.Fit(TerminalText.Visible(name), 40)), new Text(column.DType), new Text(missing == 0 ? "" : Share(missing, column.Count), new Style(Color.Yellow)), new Text($"{column.NUnique()}"), new Text(some));
        }
        return rows;
    }

    private static string Share(long count, long all) => string.Create(CultureInfo.InvariantCulture, $"{count:n0} ({100.0 * count / Math.Max(1, all):f1} %)");
}
