using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>How often each value of <c>--x</c> occurs; the classes of <c>--hue</c> side by side.</summary>
internal static class CountDrawing
{
    private const int MostBars = 200, MostTexts = 20;

    public static Drawing Of(PlotColumns columns)
    {
        var groups = columns.Groups(columns.X, MostBars);
        string[] names = [.. groups.Select(g => g.Name)];
        (string Name, Values Heights)[] series = [.. columns.HueGroups.Select(hue => (hue.Name, Counts(groups, [.. hue.Rows])))];
        return new(
            () => (columns.Hue is null ? Plot.Bar(names, series[0].Heights, values: names.Length <= MostTexts) : Plot.Bar(names, series)).XLabel(columns.X.Name).YLabel("count"),
            () => TextBars.Of(names, series));
    }

    private static Values Counts((string Name, int[] Rows)[] groups, HashSet<int> among) => Values.From(groups.Select(g => (double)g.Rows.Count(among.Contains)));
}
