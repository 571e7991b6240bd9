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
        Values[] values = [.. chosen.Select(columns.Required)];
        string[] names = [.. chosen.Select(c => c.Name)];
        var matrix = Tensors.Zeros([names.Length, names.Length]);
        for (int i = 0; i < names.Length; i++)
            for (int j = 0; j < names.Length; j++)
                matrix[i, j] = (float)Correlation(values[i], values[j]);
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

    private static double Correlation(Values a, Values b)
    {
        (double A, double B)[] both = [.. a.Zip(b).Where(p => double.IsFinite(p.First) && double.IsFinite(p.Second))];
        if (both.Length < 2)
            return double.NaN;
        double meanA = both.Average(p => p.A), meanB = both.Average(p => p.B);
        double ab = both.Sum(p => (p.A - meanA) * (p.B - meanB)), aa = both.Sum(p => (p.A - meanA) * (p.A - meanA)), bb = both.Sum(p => (p.B - meanB) * (p.B - meanB));
        return ab / Math.Sqrt(aa * bb);
    }
}
