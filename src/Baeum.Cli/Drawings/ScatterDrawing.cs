using Baeum.Data;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>A point a row at (<c>--x</c>, <c>--y</c>), in the color of <c>--hue</c>.</summary>
internal static class ScatterDrawing
{
    // More different numbers are a scale of colors.
    private const int MostClasses = 10;

    public static Drawing Of(PlotColumns columns)
    {
        var x = columns.Required(columns.X);
        var (name, y) = columns.Number;
        bool isScale = columns.Hue is { IsNumber: true } hue && hue.Unique().Count > MostClasses;
        (string Name, Values X, Values Y)[] groups = isScale ? [("", x, y)] : [.. columns.HueGroups.Select(g => (g.Name, PlotColumns.Take(x, g.Rows), PlotColumns.Take(y, g.Rows)))];
        return new(
            () => (isScale
                ? Plot.Scatter(x, y, (Labels)columns.Hue!)
                : groups.Select(g => Plot.Scatter(g.X, g.Y, columns.Hue is null ? null : g.Name)).Aggregate((a, b) => a.Add(b))).XLabel(columns.X.Name).YLabel(name),
            () => TextChart.Scatter(groups));
    }
}
