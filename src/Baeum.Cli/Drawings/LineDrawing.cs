using Baeum.Data;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>Lines of the columns <c>--y</c> over <c>--x</c>: numbers, or dates and text in the order of the rows; without it over the rows. With <c>--hue</c> a line a class.</summary>
internal static class LineDrawing
{
    public static Drawing Of(PlotColumns columns)
    {
        bool isNamed = columns.HasX && !columns.X.IsNumber;
        var x = columns.HasX && !isNamed ? columns.Required(columns.X) : Values.Range(columns.Table.Frame.RowCount);
        var lines = (columns.Hue is null
            ? columns.Numbers.Select(y => (y.Name, X: x, Y: y.Values))
            : columns.HueGroups.Select(g => (g.Name, X: PlotColumns.Take(x, g.Rows), Y: PlotColumns.Take(columns.Number.Values, g.Rows)))).ToArray();
        return new(() => Picture(columns, lines, isNamed), () => columns.HasX && !isNamed
            ? TextChart.Lines(lines)
            : TextChart.Lines([.. lines.Select(l => (l.Name, l.Y))]));
    }

    private static Figure Picture(PlotColumns columns, (string Name, Values X, Values Y)[] lines, bool isNamed)
    {
        bool isOne = lines.Length == 1;
        var figure = lines.Select(l => Plot.Line(l.X, l.Y, isOne ? null : l.Name)).Aggregate((a, b) => a.Add(b)).YLabel(isOne || columns.Hue is not null ? columns.Ys[0].Name : "");
        if (isNamed)
            figure = figure.XTicks([.. Enumerable.Range(0, columns.X.Count).Select(row => PlotColumns.Cell(columns.X, row))]);
        return columns.HasX ? figure.XLabel(columns.X.Name) : figure;
    }
}
