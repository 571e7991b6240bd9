namespace Baeum.Plots;

/// <summary>A dotted line across the whole axes at one value.</summary>
internal sealed record RuleLayer(double Value, bool IsUpright) : Layer
{
    private static readonly double[] Dots = [1, 1.65];

    public override Extent X => IsUpright ? Extent.Of([Value]) : Extent.None;

    public override Extent Y => IsUpright ? Extent.None : Extent.Of([Value]);

    public override void Draw(Scene scene, Projection to, Theme theme)
    {
        double at = (IsUpright ? to.X : to.Y).At(Value);
        if (double.IsFinite(at))
            scene.Line(IsUpright ? new(at, to.Y.From) : new(to.X.From, at), IsUpright ? new(at, to.Y.To) : new(to.X.To, at), Stroke(theme));
    }

    protected override LegendSymbol Symbol(Theme theme) => new() { Line = Stroke(theme) };

    private Stroke Stroke(Theme theme) => new(Color ?? theme.Foreground.Mix(theme.Background, 0.4), 1.2, Dots);
}
