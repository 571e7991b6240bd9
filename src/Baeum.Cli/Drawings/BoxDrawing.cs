using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>A box plot for each column of <c>--y</c>, or for each class of <c>--x</c> (or <c>--hue</c>) one of the column <c>--y</c>.</summary>
internal static class BoxDrawing
{
    public static Drawing Of(PlotColumns columns)
    {
        var by = columns.HasX ? columns.X : columns.Hue;
        (string Name, Values Sample)[] samples = by is null ? [.. columns.Numbers] : [.. columns.Groups(by).Select(g => (g.Name, PlotColumns.Take(columns.Number.Values, g.Rows)))];
        return new(
            () => Plot.Box(samples).XLabel(by?.Name ?? "").YLabel(columns.Ys.Count == 1 ? columns.Ys[0].Name : ""),
            () => TextChart.Box(samples));
    }
}
