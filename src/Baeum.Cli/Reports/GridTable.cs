using System.Globalization;
using Baeum.Data;
using Baeum.Learn;
using Spectre.Console;

namespace Baeum.Cli;

/// <summary>The candidates of a search, the best first.</summary>
internal static class GridTable
{
    private const int Most = 20;

    /// <summary>Prints them.</summary>
    /// <param name="screen">Where.</param>
    /// <param name="results">The search's table.</param>
    /// <param name="prefix">What the names of parameters begin with, left out.</param>
    /// <param name="score">What the score is called.</param>
    /// <param name="folds">Number of folds.</param>
    public static void Print(Screen screen, DataFrame results, string prefix, string score, int folds)
    {
        string[] parameters = [.. results.Columns.Where(name => name.StartsWith($"param_{prefix}", StringComparison.Ordinal))];
        screen.Title($"Grid of {results.RowCount} candidates, {folds} folds of the rows to train");
        var table = new Spectre.Console.Table().Border(TableBorder.Simple).AddColumn(new TableColumn("rank").RightAligned());
        foreach (string name in parameters)
            table.AddColumn(new TableColumn(new Text(name[$"param_{prefix}".Length..])).RightAligned());
        table.AddColumn($"{score} (mean +- std)").AddColumn(new TableColumn("fit, s").RightAligned());
        int[] ranks = [.. results["rank_test_score"].Select(rank => Convert.ToInt32(rank, CultureInfo.InvariantCulture))];
        int[] order = [.. Enumerable.Range(0, ranks.Length).OrderBy(i => ranks[i])];
        foreach (int row in order.Take(Most))
        {
            double Of(string name) => results[name].ToDouble(row);
            table.AddRow([new Text($"{ranks[row]}"), .. parameters.Select(name => new Text(ValueText(results[name][row]))),
                new Text(double.IsNaN(Of("mean_test_score")) ? "failed" : Judging.Text(Of("mean_test_score"), Of("std_test_score"))), new Text(Of("mean_fit_time").ToString("f3", CultureInfo.InvariantCulture))]);
        }
        screen.Write(table);
        if (order.Length > Most)
            screen.Writer.WriteLine($"... and {order.Length - Most} more");
    }

    private static string ValueText(object? value) => value as string ?? ParameterText.Of(value);
}
