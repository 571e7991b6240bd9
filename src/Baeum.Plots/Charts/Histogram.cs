using Baeum.Compute;

namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>How many values fall into each of several equal ranges. matplotlib: <c>hist(values, bins)</c>; the counts are NumPy's.</summary>
    /// <param name="values">The sample; NaN is left away.</param>
    /// <param name="bins">Number of ranges between the smallest and the largest value; the largest belongs to the last.</param>
    /// <param name="density">Whether areas add up to 1 instead of counts.</param>
    /// <param name="label">Name in the legend; without it none is shown.</param>
    /// <param name="color">Null: the palette's next.</param>
    /// <param name="alpha">Opacity, 0 to 1; below 1 several can be laid over each other with <see cref="Figure.Add"/>.</param>
    /// <param name="range">From where to where the ranges lie; null: from the smallest value to the largest. Others are left away.</param>
    public static Figure Histogram(Values values, int bins = 10, bool density = false, string? label = null, Color? color = null, double alpha = 1, (double Min, double Max)? range = null)
    {
        var (counts, edges) = HistogramCounts.Of(values, Check.Positive(bins), range);
        double width = edges[1] - edges[0], total = counts.Sum();
        var heights = Values.From(counts.Select(count => density ? count / (total * width) : count));
        var centers = Values.From(edges.Take(bins).Select(edge => edge + width / 2));
        return Show(new BarLayer(centers, heights, width) { Label = label, Color = color, Opacity = Check.Between(alpha, 0, 1) });
    }
}
