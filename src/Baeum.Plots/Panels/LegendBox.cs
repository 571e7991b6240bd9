using Baeum.Data;

namespace Baeum.Plots;

/// <summary>Names of the layers in a framed box inside of the axes, where it covers the least data. matplotlib: <c>legend(loc="best")</c>.</summary>
internal sealed class LegendBox
{
    /// <summary>Inside of the axes, where it covers the least data.</summary>
    public const string Best = "best";

    /// <summary>Right of the axes.</summary>
    public const string Outside = "outside";

    private const double Inner = 0.4, SymbolWidth = 2, SymbolGap = 0.8, LineHeight = 1.45, ColumnGap = 2, Outer = 0.5, MostOfHeight = 0.9, WidestLabel = 18;

    // In the order in which matplotlib tries them: x and y of the place, 0 is left and top.
    private static readonly (string Name, double X, double Y)[] Places =
    [
        ("upper right", 1, 0), ("upper left", 0, 0), ("lower left", 0, 1), ("lower right", 1, 1), ("right", 1, 0.5),
        ("center left", 0, 0.5), ("center right", 1, 0.5), ("lower center", 0.5, 1), ("upper center", 0.5, 0), ("center", 0.5, 0.5),
    ];

    private readonly (string Label, LegendSymbol Symbol)[] _entries;
    private readonly Theme _theme;
    private readonly double _size, _columnWidth;

    public LegendBox(IEnumerable<LegendEntry> entries, Theme theme)
    {
        (_theme, _size) = (theme, theme.FontSize);
        _entries = [.. entries.Select(e => (Typeface.Fit(e.Label, _size, WidestLabel * _size), e.Symbol))];
        _columnWidth = (SymbolWidth + SymbolGap) * _size + _entries.Select(e => Typeface.Measure(e.Label, _size)).DefaultIfEmpty().Max();
    }

    /// <summary>Whether a legend can stand there.</summary>
    /// <exception cref="ArgumentException">No such place; the nearest names are said.</exception>
    public static string RequirePlace(string location)
        => location is Best or Outside || Places.Any(p => p.Name == location) ? location : throw Nearest.Unknown("legend location", location, [Best, Outside, .. Places.Select(p => p.Name)]);

    /// <summary>Room that a legend of one column needs right of the axes.</summary>
    public double Room => _entries.Length == 0 ? 0 : _columnWidth + 2 * (Inner + Outer) * _size;

    /// <summary>Draws it right of a box, at its upper corner.</summary>
    public void DrawBeside(Scene scene, Box axes) => Draw(scene, new(axes.Right, axes.Top - Outer * _size, axes.Right + Room, axes.Bottom), "upper right", []);

    /// <summary>Draws it in a box, away from the data if the location is "best".</summary>
    public void Draw(Scene scene, Box axes, string location, IReadOnlyList<Mark> data)
    {
        if (_entries.Length == 0)
            return;
        int lines = Math.Clamp((int)((axes.Height * MostOfHeight - 2 * Inner * _size) / (LineHeight * _size)), 1, _entries.Length), columns = (_entries.Length + lines - 1) / lines;
        lines = (_entries.Length + columns - 1) / columns;
        double width = columns * _columnWidth + (columns - 1) * ColumnGap * _size + 2 * Inner * _size, height = (lines * LineHeight - 0.25 + 2 * Inner) * _size;
        Box At((string Name, double X, double Y) place)
        {
            var free = axes.Inset(Margins.All(Outer * _size));
            double left = free.Left + place.X * (free.Width - width), top = free.Top + place.Y * (free.Height - height);
            return new(left, top, left + width, top + height);
        }
        var box = location == Best ? Places.Select(At).MinBy(candidate => Crowd.Count(data, candidate)) : At(Places.First(p => p.Name == location));
        scene.Rect(box, _theme.Background.Alpha(0.8), new(_theme.Foreground.Mix(_theme.Background, 0.8), _theme.AxesLineWidth));
        for (int i = 0; i < _entries.Length; i++)
        {
            double x = box.Left + Inner * _size + i / lines * (_columnWidth + ColumnGap * _size), middle = box.Top + (Inner + 0.6 + i % lines * LineHeight) * _size;
            _entries[i].Symbol.Draw(scene, new(x, middle - 0.35 * _size, x + SymbolWidth * _size, middle + 0.35 * _size));
            scene.Centered(_entries[i].Label, new(x + (SymbolWidth + SymbolGap) * _size, middle), _size, _theme.Foreground, Anchor.Start);
        }
    }
}
