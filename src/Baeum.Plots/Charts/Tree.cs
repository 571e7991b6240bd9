namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>A tree of boxes, the root on top, as large as it needs to be. Parents stand over the middle of their children and no two boxes overlap.</summary>
    public static Figure Tree(TreeBox root)
    {
        var panel = new TreePanel(root);
        var (width, height) = panel.Natural(Theme.Default);
        double border = 2 * 0.8 * Theme.Default.FontSize;
        return new Figure(panel).FigSize(Math.Clamp((width + border) / 72, 1, 200), Math.Clamp((height + border) / 72, 0.5, 200));
    }
}
