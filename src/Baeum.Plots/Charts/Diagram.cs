namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>Boxes and arrows, laid out in rows from top to bottom, as large as it needs to be. No two boxes overlap, and no arrow runs through a box.</summary>
    /// <exception cref="ArgumentException">An arrow names a box that is not there, or the arrows run in a circle.</exception>
    public static Figure Diagram(DiagramContent content)
    {
        foreach (var (from, to) in content.Arrows)
            if (Math.Min(from, to) < 0 || Math.Max(from, to) >= content.Nodes.Count)
                throw new ArgumentException($"Diagram: an arrow runs from box {from} to box {to}; there are {content.Nodes.Count} boxes.");
        var panel = new DiagramPanel(content);
        var (width, height) = panel.Natural(Theme.Default);
        double border = 2 * 0.8 * Theme.Default.FontSize;
        return new Figure(panel).FigSize(Math.Clamp((width + border) / 72, 1, 200), Math.Clamp((height + border) / 72, 0.5, 200));
    }
}
