namespace Baeum.Plots;

/// <summary>Draws a <see cref="DiagramContent"/>: boxes in rows, arrows from top to bottom.</summary>
internal sealed record DiagramPanel(DiagramContent Content) : Panel
{
    private const double Head = 5;

    public override Margins Measure(Box box, Theme theme) => new(0, TitleHeight(theme), 0, 0);

    public override Panel Map(Func<Chart, Chart> change) => this;

    /// <summary>Size in points that the diagram needs.</summary>
    public (double Width, double Height) Natural(Theme theme)
    {
        var layout = new DiagramLayout(Content, theme.FontSize);
        return (layout.Width, layout.Height + TitleHeight(theme));
    }

    public override void Draw(Scene scene, Box box, Margins margins, Theme theme)
    {
        var page = box.Inset(margins);
        var layout = new DiagramLayout(Content, theme.FontSize);
        DrawTitle(scene, box.Center.X, page.Top, box.Width, theme);
        Draw(scene, layout, new(page.Center.X - layout.Width / 2, page.Top + Math.Max(0, (page.Height - layout.Height) / 2)), theme);
    }

    private static void Draw(Scene scene, DiagramLayout layout, Point corner, Theme theme)
    {
        var line = new Stroke(theme.Foreground.Mix(theme.Background, 0.35), 1);
        foreach (var points in layout.Arrows)
        {
            var tip = points[^1] + corner;
            scene.Path([.. points[..^1].Select(p => p + corner), tip - new Point(0, Head)], line);
            scene.Polygon([tip, tip + new Point(-Head / 2, -Head), tip + new Point(Head / 2, -Head)], line.Color);
        }
        for (int n = 0; n < layout.Content.Nodes.Count; n++)
        {
            var node = layout.Content.Nodes[n];
            var color = node.Color is { } kind ? theme.Series(kind) : theme.Foreground.Mix(theme.Background, 0.5);
            var place = layout.Boxes[n];
            scene.Rect(new(place.Left + corner.X, place.Top + corner.Y, place.Right + corner.X, place.Bottom + corner.Y), theme.Background.Mix(color, 0.16), new Stroke(color, 1.2));
            scene.Centered(node.Title, layout.Line(n, 0) + corner, theme.FontSize, theme.Foreground);
            for (int i = 0; i < node.Lines.Count; i++)
                scene.Centered(node.Lines[i], layout.Line(n, i + 1) + corner, layout.LineSize, theme.Foreground.Mix(theme.Background, 0.25));
            if (layout.Inner[n] is { } inner)
                Draw(scene, inner, layout.InnerCorner(n) + corner, theme);
        }
    }
}
