namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>A line over 0, 1, 2, ... matplotlib: <c>plot(y)</c>.</summary>
    /// <param name="y">Heights; NaN leaves a gap.</param>
    /// <param name="label">Name in the legend; without it none is shown.</param>
    /// <param name="color">Null: the palette's next.</param>
    /// <param name="marker">"" none (the default), "o", ".", "s", "^", "v", "D", "+", "x".</param>
    /// <param name="linestyle">"-" (the default), "--", ":", "-.".</param>
    public static Figure Line(Values y, string? label = null, Color? color = null, string marker = "", string linestyle = "-")
        => Line(Values.Range(y.Count), y, label, color, marker, linestyle);

    /// <summary>A line from (x, y) to (x, y). matplotlib: <c>plot(x, y)</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="x"/> and <paramref name="y"/> have not as many values.</exception>
    public static Figure Line(Values x, Values y, string? label = null, Color? color = null, string marker = "", string linestyle = "-")
    {
        Values.RequireSameCount(x, y, nameof(Line));
        var figure = Show(new LineLayer(x, y) { Label = label, Color = color, Marker = Markers.Parse(marker), Dashes = LineStyle.Parse(linestyle) });
        return IsCount(x) ? Counting(figure) : figure;
    }

    /// <summary>Several named lines over 0, 1, 2, ... with a legend: <c>Plot.Lines(("loss", loss), ("val_loss", valLoss))</c>.</summary>
    public static Figure Lines(params ReadOnlySpan<(string Label, Values Y)> series) => Lines(null, series);

    /// <summary>Several named lines over the same x, with a legend; of a shorter series the first x are used.</summary>
    /// <exception cref="ArgumentException">A series has more values than <paramref name="x"/>.</exception>
    public static Figure Lines(Values? x, params ReadOnlySpan<(string Label, Values Y)> series)
    {
        var layers = new Layer[series.Length];
        for (int i = 0; i < layers.Length; i++)
        {
            var (label, y) = series[i];
            if (y.Count > x?.Count)
                throw new ArgumentException($"Lines: the series '{label}' has {y.Count} values for {x.Count} of x.");
            layers[i] = new LineLayer(x is null ? Values.Range(y.Count) : Values.Create(x.Span[..y.Count]), y) { Label = label, Turn = i };
        }
        return x is null || IsCount(x) ? Counting(Show(layers)) : Show(layers);
    }

    private static bool IsCount(Values x) => x.Count > 0 && x.All(v => v == Math.Floor(v));

    // Epochs, years, positions: whole numbers have no ticks at fractions.
    private static Figure Counting(Figure figure) => figure with { Panel = figure.Panel.Map(c => c with { X = c.X with { IsWhole = true } }) };
}
