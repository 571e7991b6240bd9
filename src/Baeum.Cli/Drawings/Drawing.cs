using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>A chart in both forms: a picture for a file, lines of text for the terminal.</summary>
/// <param name="Picture">Makes the picture.</param>
/// <param name="Text">Makes the text.</param>
internal sealed record Drawing(Func<Figure> Picture, Func<string> Text)
{
    /// <summary>The kinds of chart that can be drawn of a table's columns, by name.</summary>
    public static IReadOnlyDictionary<string, Func<PlotColumns, Drawing>> Kinds { get; } = new OrderedDictionary<string, Func<PlotColumns, Drawing>>
    {
        ["line"] = LineDrawing.Of,
        ["scatter"] = ScatterDrawing.Of,
        ["bar"] = BarDrawing.Of,
        ["hist"] = HistogramDrawing.Of,
        ["box"] = BoxDrawing.Of,
        ["count"] = CountDrawing.Of,
        ["heatmap"] = HeatMapDrawing.Of,
    };

    /// <summary>The kind that fits the columns, where the user does not say one: two columns of numbers are points, one is a histogram, text is counted.</summary>
    public static string Suggested(PlotColumns columns) => (columns.HasX, columns.Ys.Count) switch
    {
        (false, 0) => "heatmap",
        (false, _) => "line",
        (true, 0) => columns.X.IsText ? "count" : "hist",
        (true, 1) when columns.X.IsNumber => "scatter",
        (true, _) => columns.X.IsText ? "bar" : "line",
    };
}
