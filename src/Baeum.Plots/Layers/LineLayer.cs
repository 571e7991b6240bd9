namespace Baeum.Plots;

/// <summary>A line from point to point, with gaps where a value is missing, and markers.</summary>
internal sealed record LineLayer(Values Xs, Values Ys) : Layer
{
    // Radius of a point without neighbours, in line widths.
    private const double LonePoint = 1.4;

    public Marker Marker { get; init; }

    public double[]? Dashes { get; init; }

    /// <summary>Null: as the theme has it.</summary>
    public double? Width { get; init; }

    public override Extent X => Extent.Of(Xs.Span);

    public override Extent Y => Extent.Of(Ys.Span);

    public override void Draw(Scene scene, Projection to, Theme theme)
    {
        var stroke = Stroke(theme);
        var run = new List<Point>();
        for (int i = 0; i <= Xs.Count; i++)
        {
            var point = i < Xs.Count ? to.At(Xs[i], Ys[i]) : new(double.NaN, double.NaN);
            if (point.IsFinite)
                run.Add(point);
            else
            {
                Finish(scene, run, stroke);
                run.Clear();
            }
        }
    }

    protected override LegendSymbol Symbol(Theme theme) => new() { Line = Stroke(theme), Marker = Marker, MarkerColor = Paint(theme) };

    private Stroke Stroke(Theme theme) => new(Paint(theme), Width ?? theme.LineWidth, Dashes);

    private void Finish(Scene scene, List<Point> run, Stroke stroke)
    {
        if (run.Count > 1)
            scene.Path(LineThinning.Of(run), stroke);
        // A point without neighbours would be invisible.
        if (run.Count == 1 && Marker == Marker.None)
            scene.Circle(run[0], LonePoint * stroke.Width, stroke.Color);
        if (Marker != Marker.None)
            foreach (var point in run)
                Markers.Draw(scene, Marker, point, Markers.Size, stroke.Color);
    }
}
