namespace Baeum.Plots;

/// <summary>Layers of data over a pair of axes, with title, labels, legend and color bar.</summary>
internal sealed record Chart(IReadOnlyList<Layer> Layers) : Panel
{
    public Axis X { get; init; } = new();

    public Axis Y { get; init; } = new();

    /// <summary>Null: as the theme has it.</summary>
    public bool? HasGrid { get; init; }

    /// <summary>Whether the names of the layers, if there are any, are shown.</summary>
    public bool HasLegend { get; init; } = true;

    /// <summary>A place such as "upper left"; see <see cref="LegendBox"/>.</summary>
    public string LegendLocation { get; init; } = LegendBox.Best;

    /// <summary>Width : height of the axes, where that is fixed: images.</summary>
    public double? Aspect { get; init; }

    public ColorBar? ColorBar { get; init; }

    public override Margins Measure(Box box, Theme theme)
    {
        var margins = Margins.All(3 * theme.FontSize);
        for (int i = 0; i < 2; i++)
            margins = new Frame(this, AxesBox(box, margins), theme).Margins + new Margins(0, TitleHeight(theme), IsLegendOutside ? Legend(theme).Room : 0, 0);
        return margins;
    }

    public override void Draw(Scene scene, Box box, Margins margins, Theme theme)
    {
        var axes = AxesBox(box, margins);
        var frame = new Frame(this, axes, theme);
        frame.DrawGrid(scene);
        var inside = scene.Clip(axes);
        foreach (var layer in Layers)
            layer.Draw(inside, frame.Projection, theme);
        frame.DrawAxes(scene);
        ColorBar?.Draw(scene, axes, theme);
        DrawTitle(scene, axes.Center.X, axes.Top - frame.Margins.Top, box.Width, theme);
        if (IsLegendOutside)
            Legend(theme).DrawBeside(scene, axes with { Right = axes.Right + frame.Margins.Right });
        else if (HasLegend)
            Legend(theme).Draw(scene, axes, LegendLocation, inside.Marks);
    }

    public override Panel Map(Func<Chart, Chart> change) => change(this);

    private bool IsLegendOutside => HasLegend && LegendLocation == LegendBox.Outside;

    private LegendBox Legend(Theme theme) => new(Layers.SelectMany(layer => layer.Legend(theme)), theme);

    private Box AxesBox(Box box, Margins margins)
    {
        var axes = box.Inset(margins);
        // A page too small for its labels still gets axes.
        axes = axes with { Right = Math.Max(axes.Right, axes.Left + 10), Bottom = Math.Max(axes.Bottom, axes.Top + 10) };
        return Aspect is { } ratio ? axes.OfAspect(ratio) : axes;
    }
}
