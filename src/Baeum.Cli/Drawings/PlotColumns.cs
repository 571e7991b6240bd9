using System.Globalization;
using Baeum.Data;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>The columns of a table that a chart shows.</summary>
internal sealed class PlotColumns
{
    private const int MostGroups = 30;
    private readonly string? _x, _hue;

    /// <param name="table">The table.</param>
    /// <param name="x">Column along the x axis, or null.</param>
    /// <param name="y">Columns up the y axis with commas between them, or null.</param>
    /// <param name="hue">Column whose classes get a color each, or null.</param>
    /// <param name="bins">Ranges of a histogram.</param>
    /// <exception cref="ArgumentException">The table has no such column; the message names the nearest.</exception>
    public PlotColumns(Table table, string? x, string? y, string? hue, int bins)
    {
        (Table, _x, _hue, Bins) = (table, x, hue, bins);
        Ys = [.. (y is null ? [] : table.Frame.Contains(y) ? [y] : y.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(name => table[name])];
        foreach (string? name in (string?[])[x, hue])
            _ = name is null ? null : table[name];
    }

    /// <summary>The column to show of a table that has fewer than two of numbers to compare: the one of numbers, or else the first. Null of other tables.</summary>
    public static string? OnlyOne(Table table)
        => table.Frame.SelectDTypes("number").Columns is { Count: < 2 } numbers ? numbers.Concat(table.Frame.Columns).FirstOrDefault() : null;

    public Table Table { get; }

    public int Bins { get; }

    public bool HasX => _x is not null;

    /// <exception cref="ArgumentException">None was named.</exception>
    public Column X => _x is null ? throw Needs("x") : Table[_x];

    public IReadOnlyList<Column> Ys { get; }

    /// <summary>Null: none was named.</summary>
    public Column? Hue => _hue is null ? null : Table[_hue];

    /// <summary>The columns of <c>--y</c>, at least one, all of numbers.</summary>
    public IEnumerable<(string Name, Values Values)> Numbers => Ys.Count == 0 ? throw Needs("y") : Ys.Select(y => (y.Name, Required(y)));

    /// <summary>The one column of <c>--y</c>, of numbers.</summary>
    public (string Name, Values Values) Number => Ys.Count <= 1 ? Numbers.First() : throw new ArgumentException($"--y: expected one column here, received {Ys.Count}: {string.Join(", ", Ys.Select(y => y.Name))}.");

    /// <summary>A column's numbers.</summary>
    /// <exception cref="ArgumentException">It holds text.</exception>
    public Values Required(Column column)
    {
        if (column.IsNumber)
            return column;
        int row = Enumerable.Range(0, column.Count).FirstOrDefault(r => !column.IsMissing(r), -1);
        throw new ArgumentException($"'{Table.Source}': column '{column.Name}' has to be numbers for this chart, and holds {(column.IsText ? "text" : "dates")}{(row < 0 ? "" : $" ('{Cell(column, row)}' in {Table.Place(row)})")}. Other kinds of chart take it: bar, box, count.");
    }

    /// <summary>The different values of a column, numbers ascending, text in order of appearance, with the rows that hold each; missing ones are left away.</summary>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public (string Name, int[] Rows)[] Groups(Column column, int most = MostGroups)
    {
        var groups = Enumerable.Range(0, column.Count).Where(row => !column.IsMissing(row)).GroupBy(row => Cell(column, row));
        if (column.IsNumber)
            groups = groups.OrderBy(g => column.ToDouble(g.First()));
        (string, int[])[] all = [.. groups.Select(g => (g.Key, g.ToArray()))];
        return all.Length <= most ? all : throw new ArgumentException($"'{Table.Source}': column '{column.Name}' has {all.Length} different values; expected at most {most} for this chart.");
    }

    /// <summary>The groups of <c>--hue</c>; without it one group of all rows, without a name.</summary>
    public (string Name, int[] Rows)[] HueGroups => Hue is null ? [("", [.. Enumerable.Range(0, Table.Frame.RowCount)])] : Groups(Hue);

    /// <summary>The values of some rows.</summary>
    public static Values Take(Values values, int[] rows) => Array.ConvertAll(rows, row => values[row]);

    /// <summary>A value as text.</summary>
    public static string Cell(Column column, int row) => column[row] switch
    {
        double v => v.ToString("G6", CultureInfo.InvariantCulture),
        float v => v.ToString("G6", CultureInfo.InvariantCulture),
        DateTime v => v.ToString(v.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        var v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "",
    };

    private ArgumentException Needs(string option) => new($"This chart needs --{option} COLUMN. {Table.Known("")}");
}
