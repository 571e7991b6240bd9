namespace Baeum.Plots;

/// <summary>The scale of a heat map: a strip right of the axes with ticks. matplotlib: <c>colorbar()</c>.</summary>
internal sealed record ColorBar(Colormap Colormap, double Min, double Max)
{
    private const double Gap = 0.9, Thickness = 1.3, Pad = 3.5;

    public string? Label { get; init; }

    /// <summary>Room right of the axes.</summary>
    public double Room(Box axes, Theme theme)
        => (Gap + Thickness) * theme.FontSize + theme.TickLength + Pad + TicksFor(axes, theme).Ticks.Select(t => Typeface.Measure(t.Label, theme.FontSize)).DefaultIfEmpty().Max()
            + (Label is null ? 0 : 1.6 * theme.FontSize);

    public void Draw(Scene scene, Box axes, Theme theme)
    {
        double left = axes.Right + Gap * theme.FontSize, size = theme.FontSize;
        var strip = new Box(left, axes.Top, left + Thickness * size, axes.Bottom);
        scene.Picture(strip, Colormap.Strip());
        scene.Rect(strip, null, theme.Frame);
        var ticks = TicksFor(axes, theme);
        var scale = new AxisScale(Min, Max, axes.Bottom, axes.Top, IsLog: false);
        foreach (var tick in ticks.Ticks)
        {
            double y = scale.At(tick.Value);
            scene.Line(new(strip.Right, y), new(strip.Right + theme.TickLength, y), theme.Frame);
            scene.Centered(tick.Label, new(strip.Right + theme.TickLength + Pad, y), size, theme.Foreground, Anchor.Start);
        }
        if (ticks.Factor is { } factor)
            scene.Text(factor, new(strip.Left, strip.Top - Pad), size, theme.Foreground);
        if (Label is not null)
            scene.Text(Label, new(axes.Right + Room(axes, theme), axes.Center.Y), size, theme.Foreground, Anchor.Middle, 90);
    }

    private AxisTicks TicksFor(Box axes, Theme theme) => AxisTicks.Of(new Axis(), Min, Max, axes.Height, isUpright: true, theme.FontSize);
}
