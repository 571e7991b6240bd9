using System.Globalization;
using Baeum.Data;
using Spectre.Console;

namespace Baeum.Cli;

/// <summary>How often each value of a column occurs, with a bar.</summary>
internal static class LabelCounts
{
    private const int Most = 20, LongestBar = 30;

    public static void Print(Screen screen, Column target)
    {
        var counts = target.ValueCounts();
        screen.Title($"Values of {target.Name}");
        var rows = new Spectre.Console.Table().Border(TableBorder.Simple)
            .AddColumn("value").AddColumn(new TableColumn("rows").RightAligned()).AddColumn(new TableColumn("share").RightAligned()).AddColumn("");
        string?[] names = counts.Values.Astype<string>().Values.ToArray();
        for (int i = 0; i < Math.Min(Most, names.Length); i++)
        {
            int length = Math.Max(1, LongestBar * counts.Counts[i] / counts.Counts[0]);
            rows.AddRow(new Text(names[i]!), new Text(counts.Counts[i].ToString("n0", CultureInfo.InvariantCulture)),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{100.0 * counts.Counts[i] / target.Count:f1} %")), new Text(new string('█', length), new Style(Color.Green)));
        }
        screen.Write(rows);
        if (names.Length > Most)
            screen.Writer.WriteLine($"... and {names.Length - Most} more values");
        if (target.MissingCount() is > 0 and var missing)
            screen.Writer.WriteLine($"{missing} rows have none");
    }
}
