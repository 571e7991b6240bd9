using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>How often values of a column (<c>--x</c>, or those of <c>--y</c>) fall into each of <c>--bins</c> ranges; the classes of <c>--hue</c> over each other.</summary>
internal static class HistogramDrawing
{
    private const double Overlaid = 0.5;

    public static Drawing Of(PlotColumns columns)
    {
        (string Name, Values Values)[] all = columns.Ys.Count > 0 ? [.. columns.Numbers] : [(columns.X.Name, columns.Required(columns.X))];
        var samples = columns.Hue is null ? all : [.. all.SelectMany(s => columns.HueGroups.Select(g => (all.Length == 1 ? g.Name : $"{s.Name}, {g.Name}", PlotColumns.Take(s.Values, g.Rows))))];
        bool isOne = samples.Length == 1;
        // One scale for all, so that the bars are equally wide.
        double[] finite = [.. samples.SelectMany(s => s.Values).Where(double.IsFinite)];
        (double, double)? range = isOne || finite.Length == 0 ? null : (finite.Min(), finite.Max());
        return new(
            () => samples.Select(s => Plot.Histogram(s.Values, columns.Bins, label: isOne ? null : s.Name, alpha: isOne ? 1 : Overlaid, range: range)).Aggregate((a, b) => a.Add(b)).XLabel(all.Length == 1 ? all[0].Name : "").YLabel("count"),
            () => string.Join('\n', samples.Select(s => (isOne ? "" : $"{s.Name}\n") + TextChart.Histogram(s.Values, columns.Bins))));
    }
}
