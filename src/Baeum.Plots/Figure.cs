using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Plots;

/// <summary>A picture: one chart, or several side by side. Each method returns a changed copy, so calls chain: <c>Plot.Line(y).Title("loss").YScale("log").Save("loss.svg")</c>.</summary>
/// <remarks>On a figure of several charts, labels, scales, limits and the grid are set on all of them. Defaults are matplotlib's: 6.4 x 4.8 inches, 100 dots an inch.</remarks>
public sealed record Figure
{
    private const double PointsPerInch = 72, LargestInches = 200, MostPixels = 1 << 27;

    internal Figure(Panel panel) => Panel = panel;

    internal Panel Panel { get; init; }

    internal double Width { get; init; } = 6.4;

    internal double Height { get; init; } = 4.8;

    internal double DotsPerInch { get; init; } = 100;

    internal Theme Look { get; init; } = Plots.Theme.Default;

    /// <summary>The heading; it may have several lines.</summary>
    public Figure Title(string title) => this with { Panel = Panel with { Title = title } };

    /// <summary>The text under the x axis. matplotlib: <c>xlabel</c>.</summary>
    public Figure XLabel(string label) => Change(c => c with { X = c.X with { Label = label } });

    /// <summary>The text beside the y axis. matplotlib: <c>ylabel</c>.</summary>
    public Figure YLabel(string label) => Change(c => c with { Y = c.Y with { Label = label } });

    /// <summary>From where to where the x axis runs; null leaves that end to the data. matplotlib: <c>xlim</c>.</summary>
    public Figure XLim(double? min = null, double? max = null) => Change(c => c with { X = Limit(c.X, min, max) });

    /// <summary>From where to where the y axis runs; null leaves that end to the data. matplotlib: <c>ylim</c>.</summary>
    public Figure YLim(double? min = null, double? max = null) => Change(c => c with { Y = Limit(c.Y, min, max) });

    /// <summary>"linear" (the default) or "log"; a log axis leaves zero and negative values away. matplotlib: <c>xscale</c>.</summary>
    public Figure XScale(string scale) => Change(c => c with { X = c.X with { IsLog = IsLog(scale) } });

    /// <summary>"linear" (the default) or "log"; a log axis leaves zero and negative values away. matplotlib: <c>yscale</c>.</summary>
    public Figure YScale(string scale) => Change(c => c with { Y = c.Y with { IsLog = IsLog(scale) } });

    /// <summary>Names at 0, 1, 2, ... of the x axis instead of numbers; long ones are turned or cut, of many some are left away. matplotlib: <c>xticks(range(n), names)</c>.</summary>
    public Figure XTicks(IReadOnlyList<string> names) => Change(c => c with { X = c.X with { Categories = names } });

    /// <summary>Lines across the axes at the ticks. matplotlib: <c>grid</c>.</summary>
    public Figure Grid(bool visible = true) => Change(c => c with { HasGrid = visible });

    /// <summary>A dotted line across the axes at a height. matplotlib: <c>axhline</c>.</summary>
    public Figure AxHLine(double y, string? label = null) => Change(c => c with { Layers = [.. c.Layers, new RuleLayer(y, IsUpright: false) { Label = label }] });

    /// <summary>A dotted line up the axes at a place. matplotlib: <c>axvline</c>.</summary>
    public Figure AxVLine(double x, string? label = null) => Change(c => c with { Layers = [.. c.Layers, new RuleLayer(x, IsUpright: true) { Label = label }] });

    /// <summary>Where the names of the series stand: "best" (where they cover the least data), "outside" (right of the axes), "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center". matplotlib: <c>legend(loc=...)</c>.</summary>
    public Figure Legend(string loc = LegendBox.Best) => Change(c => c with { HasLegend = true, LegendLocation = LegendBox.RequirePlace(loc) });

    /// <summary>Whether the names of the series are shown.</summary>
    public Figure Legend(bool visible) => Change(c => c with { HasLegend = visible });

    /// <summary>Size in inches. matplotlib: <c>figsize</c>.</summary>
    public Figure FigSize(double width, double height)
        => this with { Width = Check.Between(width, 0.1, LargestInches), Height = Check.Between(height, 0.1, LargestInches) };

    /// <summary>Pixels an inch of PNG pictures.</summary>
    public Figure Dpi(double dpi) => this with { DotsPerInch = Check.Between(dpi, 1, 10_000) };

    /// <summary>Colours, sizes and frame; see <see cref="Plots.Theme"/>.</summary>
    public Figure Theme(Theme theme) => this with { Look = theme };

    /// <summary>Draws the data of another chart over this one's, in this one's axes: a line over a scatter plot.</summary>
    /// <exception cref="ArgumentException">One of the figures holds several charts.</exception>
    public Figure Add(Figure other)
        => Panel is Chart mine && other.Panel is Chart theirs
            ? this with { Panel = mine with { Layers = [.. mine.Layers, .. theirs.Layers.Select(layer => layer with { Turn = layer.Turn + mine.Layers.Max(l => l.Turn) + 1 })] } }
            : throw new ArgumentException("Add: both figures must be a single chart; put several charts side by side with Plot.Subplots.");

    /// <summary>Writes the picture, whole or not at all; the path's extension chooses: .svg, .png, .html.</summary>
    /// <exception cref="ArgumentException">Another extension.</exception>
    /// <exception cref="IOException">The folder is missing or cannot be written to.</exception>
    public void Save(string path)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".svg": AtomicText.Write(path, ToSvg()); break;
            case ".html" or ".htm": AtomicText.Write(path, ToHtml()); break;
            case ".png": Png.Write(path, ToPixels(), DotsPerInch); break;
            default: throw new ArgumentException($"Save: pictures are written as .svg, .png or .html; received '{path}'.");
        }
    }

    /// <summary>The picture as an SVG element.</summary>
    public string ToSvg() => SvgWriter.Write(Compose(), Panel.Title);

    /// <summary>The picture as a page of its own, with nothing to load from elsewhere.</summary>
    public string ToHtml() => new HtmlPage(Panel.Title ?? "").Add(this).ToString();

    /// <summary>The picture as RGB pixels, width · dpi by height · dpi.</summary>
    public Pixels ToPixels()
        => Width * Height * DotsPerInch * DotsPerInch <= MostPixels ? Painter.Paint(Compose(), DotsPerInch)
            : throw new InvalidOperationException(FormattableString.Invariant($"A picture of {Width} x {Height} inches with {DotsPerInch} dots an inch has more than {MostPixels} pixels; choose a smaller FigSize or Dpi."));

    private Scene Compose()
    {
        var scene = new Scene(Width * PointsPerInch, Height * PointsPerInch, Look.Background);
        var page = new Box(0, 0, scene.Width, scene.Height).Inset(Margins.All(0.8 * Look.FontSize));
        Panel.Draw(scene, page, Panel.Measure(page, Look), Look);
        return scene;
    }

    private Figure Change(Func<Chart, Chart> change) => this with { Panel = Panel.Map(change) };

    private static Axis Limit(Axis axis, double? min, double? max)
        => !(min >= max) && double.IsFinite(min ?? 0) && double.IsFinite(max ?? 0) ? axis with { Min = min, Max = max }
            : throw new ArgumentException(FormattableString.Invariant($"Limits must be finite and ascending; received {min} to {max}."));

    private static bool IsLog(string scale) => scale switch { "linear" => false, "log" => true, _ => throw Nearest.Unknown("scale", scale, ["linear", "log"]) };
}
