using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Plots;

public static partial class Plot
{
    // Numbers with more different values than this are a scale, not classes. seaborn draws the same line.
    private const int MostClasses = 10;

    /// <summary>A marker at each (x, y). matplotlib: <c>scatter(x, y)</c>.</summary>
    /// <param name="x">Places along the x axis.</param>
    /// <param name="y">Heights; points with NaN are left away.</param>
    /// <param name="label">Name in the legend; without it none is shown.</param>
    /// <param name="color">Null: the palette's next.</param>
    /// <param name="marker">"o" (the default), ".", "s", "^", "v", "D", "+", "x".</param>
    /// <param name="s">Area of a marker in square points.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    public static Figure Scatter(Values x, Values y, string? label = null, Color? color = null, string marker = "o", double s = 36, double alpha = 1)
    {
        Values.RequireSameCount(x, y, nameof(Scatter));
        return Show(new ScatterLayer(x, y) { Label = label, Color = color, Marker = Markers.Parse(marker), Size = Math.Sqrt(Check.Positive(s)), Opacity = Check.Between(alpha, 0, 1) });
    }

    /// <summary>A marker at each (x, y) in the color of its class, with a legend; numbers with more than ten different values are shown as a scale with a color bar. seaborn: <c>scatterplot(x, y, hue)</c>.</summary>
    /// <param name="x">Places along the x axis.</param>
    /// <param name="y">Heights.</param>
    /// <param name="hue">The class or number of each point.</param>
    /// <param name="names">Names of the classes, in the sorted order of <paramref name="hue"/>.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    public static Figure Scatter(Values x, Values y, Labels hue, IReadOnlyList<string>? names = null, double alpha = 1)
    {
        Values.RequireSameCount(x, y, nameof(Scatter));
        if (hue.Count != x.Count)
            throw new ArgumentException($"Scatter: received {x.Count} points and {hue.Count} labels.");
        if (names is null && !hue.IsText && hue.Classes().Count > MostClasses)
            return Shaded(x, y, (System.Numerics.Tensors.Tensor<float>)hue, alpha);
        var (codes, classes) = Classes.Of(hue, names);
        return Show([.. classes.Select((name, k) => new ScatterLayer(Where(x, codes, k), Where(y, codes, k)) { Label = name, Turn = k, Opacity = Check.Between(alpha, 0, 1) })]);
    }

    private static Figure Shaded(Values x, Values y, Values shades, double alpha)
    {
        var colormap = Colormap.Of("viridis");
        var range = Extent.Of(shades.Span);
        var colors = shades.Select(v => colormap.At((v - range.Min) / (range.Max - range.Min)));
        return new Figure(new Chart([new ScatterLayer(x, y) { Colors = [.. colors], Opacity = alpha }]) { ColorBar = new(colormap, range.Min, range.Max) });
    }

    private static Values Where(Values values, int[] codes, int code) => Values.From(values.Where((_, i) => codes[i] == code));
}
