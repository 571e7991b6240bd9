namespace Baeum.Plots;

public static partial class Plot
{
    // Room for the values at the ends of the bars, as a share of the longest.
    private const double BarThickness = 0.8, RoomForValues = 0.08;

    /// <summary>An upright bar a name. matplotlib: <c>bar(names, heights)</c>.</summary>
    /// <param name="names">Under the bars; long ones are turned or cut.</param>
    /// <param name="heights">One a name; NaN leaves the place empty.</param>
    /// <param name="color">Null: the palette's first.</param>
    /// <param name="values">Whether each bar carries its value.</param>
    public static Figure Bar(IReadOnlyList<string> names, Values heights, Color? color = null, bool values = false)
        => new(Upright(names, new BarLayer(Places(names, heights, nameof(Bar)), heights, BarThickness) { Color = color, Texts = values ? Texts(heights) : null })
            with
        { Y = new() { Margin = values ? RoomForValues : Axis.UsualMargin } });

    /// <summary>Groups of upright bars, one a series, with a legend: <c>Plot.Bar(names, ("train", a), ("test", b))</c>.</summary>
    public static Figure Bar(IReadOnlyList<string> names, params ReadOnlySpan<(string Label, Values Heights)> series)
    {
        var layers = new Layer[series.Length];
        double thickness = BarThickness / Math.Max(1, series.Length);
        for (int i = 0; i < layers.Length; i++)
        {
            double shift = (i - (layers.Length - 1) / 2.0) * thickness;
            var places = Values.From(Places(names, series[i].Heights, nameof(Bar)).Select(x => x + shift));
            layers[i] = new BarLayer(places, series[i].Heights, thickness) { Label = series[i].Label, Turn = i };
        }
        return new(Upright(names, layers) with { LegendLocation = LegendBox.Outside });
    }

    private static Chart Upright(IReadOnlyList<string> names, params Layer[] layers) => new(layers) { X = new() { Categories = names } };

    private static Values Places(IReadOnlyList<string> names, Values lengths, string chart)
        => names.Count == lengths.Count ? Values.Range(names.Count) : throw new ArgumentException($"{chart}: received {names.Count} names and {lengths.Count} values.");

    private static string[] Texts(Values values) => [.. values.Select(v => TickText.Short(v, Math.Abs(v) >= 1000 && v == Math.Floor(v) ? 7 : 3))];
}
