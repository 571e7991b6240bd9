namespace Baeum.Plots;

/// <summary>Markers at points, all in one color or each in the color of its value.</summary>
internal sealed record ScatterLayer(Values Xs, Values Ys) : Layer
{
    public Marker Marker { get; init; } = Marker.Circle;

    /// <summary>Height and width of a marker in points.</summary>
    public double Size { get; init; } = Markers.Size;

    public double Opacity { get; init; } = 1;

    /// <summary>A color a point, instead of the one of the layer.</summary>
    public Color[]? Colors { get; init; }

    public override Extent X => Extent.Of(Xs.Span);

    public override Extent Y => Extent.Of(Ys.Span);

    public override void Draw(Scene scene, Projection to, Theme theme)
    {
        var color = Paint(theme).Alpha(Opacity);
        for (int i = 0; i < Xs.Count; i++)
            if (to.At(Xs[i], Ys[i]) is { IsFinite: true } at)
                Markers.Draw(scene, Marker, at, Size, Colors?[i].Alpha(Opacity) ?? color);
    }

    protected override LegendSymbol Symbol(Theme theme) => new() { Marker = Marker, MarkerColor = Paint(theme) };
}
