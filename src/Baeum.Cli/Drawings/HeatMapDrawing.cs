using System.Globalization;
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>How the columns of numbers (<c>--y</c>; by default all) go together: Pearson's correlation of each two, over the rows that have both.</summary>
internal static class HeatMapDrawing
{
    private const int MostColumns = 60;

    public static Drawing Of(PlotColumns columns)
    {
        var frame = columns.Table.Frame;
        Column[] chosen = columns.Ys.Count > 0 ? [.. columns.Ys] : [.. frame.Columns.Select(name => frame[name]).Where(c => c.IsNumber)];
        if (chosen.Length is < 2 or > MostColumns)
            throw new ArgumentException($"'{columns.Table.Source}': a heat map of correlations needs 2 to {MostColumns} columns of numbers, received {chosen.Length}; choose them with --y COLUMN,COLUMN.");
        foreach (var column in chosen)
            columns.Required(column);
        string[] names = [.. chosen.Select(c => c.Name)];
        var matrix = frame[names].Correlation().ToTensor();
        double inches = Math.Clamp(2.6 + 0.5 * names.Length, 4.8, 16);
        return new(
            () => Plot.HeatMap(matrix, names, names, "coolwarm", vmin: -1, vmax: 1).Title("correlation").FigSize(inches * 1.15, inches),
            () => Text(names, matrix));
    }

    // A row a column, two decimals each.
    private static string Text(string[] names, Tensor<float> matrix)
    {
        int widest = names.Max(TerminalText.Width), cell = Math.Max(6, Math.Min(12, widest + 1));
        string Line(string name, IEnumerable<string> cells) => TerminalText.PadRight(name, widest) + string.Concat(cells.Select(c => " " + TerminalText.PadLeft(TerminalText.Fit(c, cell), cell))) + "\n";
        return Line("", names) + string.Concat(names.Select((name, i) => Line(name, Enumerable.Range(0, names.Length).Select(j => matrix[i, j].ToString("f2", CultureInfo.InvariantCulture)))));
    }
}
