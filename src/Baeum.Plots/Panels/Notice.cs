namespace Baeum.Plots;

/// <summary>A line of text where there is nothing to show.</summary>
internal sealed record Notice(string Text) : Panel
{
    public override Margins Measure(Box box, Theme theme) => default;

    public override Panel Map(Func<Chart, Chart> change) => this;

    public override void Draw(Scene scene, Box box, Margins margins, Theme theme)
        => scene.Centered(Typeface.Fit(Text, theme.FontSize, box.Width), box.Center, theme.FontSize, theme.Foreground);
}
