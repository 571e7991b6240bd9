namespace Baeum.Plots;

/// <summary>The area between two lines, with gaps where a value is missing.</summary>
internal sealed record FillLayer(Values Xs, Values Lows, Values Highs) : Layer
{
    public double Opacity { get; init; } = 1;

    public override Extent X => Extent.Of(Xs.Span);

    public override Extent Y => Extent.Of(Lows.Span).Union(Extent.Of(Highs.Span));

    public override void Draw(Scene scene, Projection to, Theme theme)
    {
        List<Point> tops = [], bottoms = [];
        for (int i = 0; i <= Xs.Count; i++)
        {
            Point top = i < Xs.Count ? to.At(Xs[i], Highs[i]) : new(double.NaN, double.NaN), bottom = i < Xs.Count ? to.At(Xs[i], Lows[i]) : top;
            if (top.IsFinite && bottom.IsFinite)
            {
                tops.Add(top);
                bottoms.Add(bottom);
                continue;
            }
            if (tops.Count > 1)
                scene.Polygon([.. tops, .. bottoms.AsEnumerable().Reverse()], Paint(theme).Alpha(Opacity));
            tops.Clear();
            bottoms.Clear();
        }
    }

    protected override LegendSymbol Symbol(Theme theme) => new() { Fill = Paint(theme).Alpha(Opacity) };
}
