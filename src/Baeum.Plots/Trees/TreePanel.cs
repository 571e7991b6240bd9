namespace Baeum.Plots;

/// <summary>Draws a <see cref="TreeBox"/>: the root on top, an arrow to each child. On a smaller page everything is smaller.</summary>
internal sealed record TreePanel(TreeBox Root) : Panel
{
    // In heights of the text.
    private const double Head = 0.6;

    public override Margins Measure(Box box, Theme theme) => new(0, TitleHeight(theme), 0, 0);

    public override Panel Map(Func<Chart, Chart> change) => this;

    /// <summary>Size in points that the tree needs.</summary>
    public (double Width, double Height) Natural(Theme theme)
    {
        var layout = new TreeLayout(Root, theme.FontSize);
        return (layout.Width, layout.Height + TitleHeight(theme));
    }

    public override void Draw(Scene scene, Box box, Margins margins, Theme theme)
    {
        var page = box.Inset(margins);
        var layout = new TreeLayout(Root, theme.FontSize);
        DrawTitle(scene, box.Center.X, page.Top, box.Width, theme);
        double size = theme.FontSize * Math.Min(1, Math.Min(page.Width / layout.Width, page.Height / layout.Height));
        if (size < theme.FontSize)
            layout = new TreeLayout(Root, size);
        var corner = new Point(page.Center.X - layout.Width / 2, page.Top + Math.Max(0, (page.Height - layout.Height) / 2));
        foreach (var (node, parent, place) in layout.Nodes)
        {
            if (parent >= 0)
                Arrow(scene, layout.Nodes[parent].Place, place, corner, node.ArrowLabel, size, theme.Foreground);
        }
        foreach (var (node, _, place) in layout.Nodes)
        {
            var fill = node.Fill ?? theme.Background;
            var text = node.Fill is null ? theme.Foreground : fill.Lightness < 0.5 ? Color.White : Color.Black;
            scene.Rect(new(place.Left + corner.X, place.Top + corner.Y, place.Right + corner.X, place.Bottom + corner.Y), fill, new Stroke(theme.Foreground, 0.8));
            for (int i = 0; i < node.Lines.Count; i++)
                scene.Centered(node.Lines[i], layout.Line(place, i) + corner, size, text);
        }
    }

    private static void Arrow(Scene scene, Box parent, Box child, Point corner, string? label, double size, Color color)
    {
        Point from = new Point(parent.Center.X, parent.Bottom) + corner, tip = new Point(child.Center.X, child.Top) + corner;
        var way = (tip - from) * (1 / (tip - from).Length);
        var side = new Point(-way.Y, way.X);
        var back = tip - way * (Head * size);
        scene.Line(from, back, new(color, 0.8));
        scene.Polygon([tip, back + side * (0.35 * Head * size), back - side * (0.35 * Head * size)], color);
        if (label is null)
            return;
        // Above the arrow, as far as the text needs in that direction.
        var up = side.Y < 0 ? side : side * -1;
        scene.Centered(label, (from + tip) * 0.5 + up * (0.2 * size + Math.Abs(up.X) * Typeface.Measure(label, size) / 2 - up.Y * 0.5 * size), size, color);
    }
}
