namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>The area between two lines. matplotlib: <c>fill_between</c>; under a line: <c>Plot.FillBetween(x, low, high, alpha: 0.2).Add(Plot.Line(x, mean))</c>.</summary>
    /// <param name="x">Places.</param>
    /// <param name="y1">Heights of one line; NaN leaves a gap.</param>
    /// <param name="y2">Heights of the other; null: zero.</param>
    /// <param name="label">Name in the legend; without it none is shown.</param>
    /// <param name="color">Null: the palette's next.</param>
    /// <param name="alpha">1 hides what is behind, 0 shows nothing.</param>
    /// <exception cref="ArgumentException">There are not as many of each.</exception>
    public static Figure FillBetween(Values x, Values y1, Values? y2 = null, string? label = null, Color? color = null, double alpha = 1)
    {
        Values.RequireSameCount(x, y1, nameof(FillBetween));
        y2 ??= Values.Create(new double[x.Count]);
        Values.RequireSameCount(x, y2, nameof(FillBetween));
        var figure = Show(new FillLayer(x, y1, y2) { Label = label, Color = color, Opacity = Compute.Check.Between(alpha, 0, 1) });
        return IsCount(x) ? Counting(figure) : figure;
    }
}
