namespace Baeum.Plots;

/// <summary>Something that fills a rectangle of the page: a chart, or a grid of panels.</summary>
internal abstract record Panel
{
    public string? Title { get; init; }

    /// <summary>What title, labels and ticks need around the axes when the panel gets this box. Panels side by side take the largest, so that their axes line up.</summary>
    public abstract Margins Measure(Box box, Theme theme);

    /// <summary>Draws into the box, with the axes these margins inside.</summary>
    public abstract void Draw(Scene scene, Box box, Margins margins, Theme theme);

    /// <summary>This panel with every chart in it changed.</summary>
    public abstract Panel Map(Func<Chart, Chart> change);

    /// <summary>Height that the title needs above the axes; each line of it counts.</summary>
    protected double TitleHeight(Theme theme)
        => string.IsNullOrEmpty(Title) ? 0 : (Title.Count(c => c == '\n') + 1) * theme.TitleSize * TitleLine + TitlePad;

    /// <summary>Writes the title, its last line just above <paramref name="bottom"/>, no wider than the box.</summary>
    protected void DrawTitle(Scene scene, double middle, double bottom, double width, Theme theme)
    {
        if (string.IsNullOrEmpty(Title))
            return;
        string[] lines = Title.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            double baseline = bottom - TitlePad - (lines.Length - 1 - i) * theme.TitleSize * TitleLine;
            scene.Text(Typeface.Fit(lines[i], theme.TitleSize, width), new(middle, baseline), theme.TitleSize, theme.Foreground, Anchor.Middle);
        }
    }

    private const double TitleLine = 1.25, TitlePad = 6;
}
