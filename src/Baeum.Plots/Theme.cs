namespace Baeum.Plots;

/// <summary>Colours, sizes and which parts of the frame are drawn. Change one with <c>with</c>: <c>Theme.Default with { FontSize = 12 }</c>. Lengths are points (1/72 inch).</summary>
public sealed record Theme
{
    /// <summary>matplotlib's ten colours, "tab10".</summary>
    internal static readonly Color[] Tab10 =
    [
        new(0x1f, 0x77, 0xb4), new(0xff, 0x7f, 0x0e), new(0x2c, 0xa0, 0x2c), new(0xd6, 0x27, 0x28), new(0x94, 0x67, 0xbd),
        new(0x8c, 0x56, 0x4b), new(0xe3, 0x77, 0xc2), new(0x7f, 0x7f, 0x7f), new(0xbc, 0xbd, 0x22), new(0x17, 0xbe, 0xcf),
    ];

    /// <summary>matplotlib's look: white, a black frame, no grid.</summary>
    public static Theme Default { get; } = new();

    /// <summary>Light grid lines instead of a frame.</summary>
    public static Theme Minimal { get; } = new() { HasFrame = false, HasGrid = true, Grid = "#e6e6e6" };

    /// <summary>Light on dark.</summary>
    public static Theme Dark { get; } = new()
    {
        Background = "#16181d",
        Foreground = "#e3e5e8",
        Grid = "#3a3f48",
        Palette = ["#4fa3e0", "#ff9a3c", "#55c667", "#f0605f", "#b48be0", "#b98a7d", "#f09ad6", "#a8a8a8", "#d4d548", "#3fd4e4"],
    };

    /// <summary>The page. matplotlib: <c>figure.facecolor</c>.</summary>
    public Color Background { get; init; } = "white";

    /// <summary>Text, ticks and frame.</summary>
    public Color Foreground { get; init; } = "black";

    /// <summary>Grid lines. matplotlib: <c>grid.color</c>.</summary>
    public Color Grid { get; init; } = "#b0b0b0";

    /// <summary>The colours that series take in turn. matplotlib: <c>axes.prop_cycle</c>.</summary>
    public IReadOnlyList<Color> Palette { get; init; } = Tab10;

    /// <summary>What is right, in galleries.</summary>
    public Color Right { get; init; } = "#2ca02c";

    /// <summary>What is wrong, in galleries.</summary>
    public Color Wrong { get; init; } = "#d62728";

    /// <summary>Height of labels; titles are 1.2 times as high. matplotlib: <c>font.size</c>.</summary>
    public double FontSize { get; init; } = 10;

    /// <summary>Width of curves. matplotlib: <c>lines.linewidth</c>.</summary>
    public double LineWidth { get; init; } = 1.5;

    /// <summary>Width of frame, ticks and grid. matplotlib: <c>axes.linewidth</c>.</summary>
    public double AxesLineWidth { get; init; } = 0.8;

    /// <summary>Whether a frame surrounds the axes; without it only the tick labels stand.</summary>
    public bool HasFrame { get; init; } = true;

    /// <summary>Whether grid lines are drawn unless the figure says otherwise. matplotlib: <c>axes.grid</c>.</summary>
    public bool HasGrid { get; init; }

    internal double TitleSize => 1.2 * FontSize;

    internal double TickLength => 0.35 * FontSize;

    internal Stroke Frame => new(Foreground, AxesLineWidth);

    internal Color Series(int i) => Palette[i % Palette.Count];
}
