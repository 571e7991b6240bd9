using Baeum.Compute;

namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>Several figures side by side in rows, their axes lined up. matplotlib: <c>subplots</c>.</summary>
    /// <param name="columns">Figures a row.</param>
    /// <param name="figures">Row by row; size, dots an inch and theme are set on the result.</param>
    public static Figure Subplots(int columns, params ReadOnlySpan<Figure> figures)
    {
        var panels = new Panel[figures.Length];
        for (int i = 0; i < panels.Length; i++)
            panels[i] = figures[i].Panel;
        int across = Math.Clamp(panels.Length, 1, Check.Positive(columns)), down = Math.Max(1, (panels.Length + across - 1) / across);
        return new Figure(new Tiles(panels, across)).FigSize(1.6 + 3.6 * across, 1.2 + 2.9 * down);
    }
}
