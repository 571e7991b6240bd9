using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>A bar for each value of <c>--x</c>: the mean of <c>--y</c> over its rows, as seaborn's <c>barplot</c> has it. Several columns, or the classes of <c>--hue</c>, stand side by side.</summary>
internal static class BarDrawing
{
    private const int MostBars = 200;

    public static Drawing Of(PlotColumns columns)
    {
        var groups = columns.Groups(columns.X, MostBars);
        string[] names = [.. groups.Select(g => g.Name)];
        (string Name, Values Heights)[] series = columns.Hue is null
            ? [.. columns.Numbers.Select(y => (y.Name, Means(y.Values, groups, null)))]
            : [.. columns.HueGroups.Select(hue => (hue.Name, Means(columns.Number.Values, groups, [.. hue.Rows])))];
        return new(
            () => (series.Length == 1 ? Plot.Bar(names, series[0].Heights) : Plot.Bar(names, series)).XLabel(columns.X.Name).YLabel(columns.Ys.Count == 1 ? columns.Ys[0].Name : ""),
            () => TextBars.Of(names, series));
    }

    private static Values Means(Values values, (string Name, int[] Rows)[] groups, HashSet<int>? among)
        => Values.From(groups.Select(g => g.Rows.Where(row => !double.IsNaN(values[row]) && among?.Contains(row) != false).Select(row => values[row]).DefaultIfEmpty(double.NaN).Average()));
}
