namespace Baeum.Plots;

/// <summary>Boxes from the first to the third quartile with the median, whiskers to the last values within 1.5 box heights, and circles for those beyond.</summary>
internal sealed record BoxLayer(IReadOnlyList<BoxSummary> Boxes) : Layer
{
    private const double Thickness = 0.5, CapShare = 0.5, Tint = 0.35;

    public override Extent X => Extent.Fixed(-0.5, Boxes.Count - 0.5);

    public override Extent Y => Boxes.Aggregate(Extent.None, (extent, box) => extent.Union(box.Extent));

    public override void Draw(Scene scene, Projection to, Theme theme)
    {
        for (int i = 0; i < Boxes.Count; i++)
            if (!Boxes[i].Extent.IsEmpty)
                Draw(scene, Boxes[i], to, i, theme);
    }

    private void Draw(Scene scene, BoxSummary box, Projection to, double x, Theme theme)
    {
        var edge = new Stroke(theme.Foreground, 1);
        double half = Thickness / 2, left = to.X.At(x - half), right = to.X.At(x + half), middle = to.X.At(x), cap = (right - left) / 2 * CapShare;
        double first = to.Y.At(box.First), third = to.Y.At(box.Third), low = to.Y.At(box.Low), high = to.Y.At(box.High), median = to.Y.At(box.Median);
        scene.Line(new(middle, first), new(middle, low), edge);
        scene.Line(new(middle, third), new(middle, high), edge);
        scene.Line(new(middle - cap, low), new(middle + cap, low), edge);
        scene.Line(new(middle - cap, high), new(middle + cap, high), edge);
        scene.Rect(new(left, Math.Min(first, third), right, Math.Max(first, third)), theme.Background.Mix(Paint(theme), Tint), edge);
        scene.Line(new(left, median), new(right, median), new(theme.Series(Turn + 1), theme.LineWidth));
        foreach (double value in box.Outliers)
            if (to.At(x, value) is { IsFinite: true } at)
                scene.Circle(at, Markers.Size / 2, null, edge);
    }
}
