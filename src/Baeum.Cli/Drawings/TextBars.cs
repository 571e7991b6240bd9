using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>Bars of several series in a terminal: a block a series, with its name above.</summary>
internal static class TextBars
{
    public static string Of(string[] names, (string Name, Values Heights)[] series)
        => string.Join('\n', series.Select(s => (series.Length > 1 ? $"{s.Name}\n" : "") + TextChart.Bar(names, s.Heights)));
}
