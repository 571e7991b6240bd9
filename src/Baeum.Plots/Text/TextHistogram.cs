using Baeum.Compute;

namespace Baeum.Plots;

public static partial class TextChart
{
    /// <summary>How many values fall into each of several equal ranges, a bar a range, which says where it begins and ends. The counts are NumPy's.</summary>
    /// <param name="values">The sample; NaN is left away.</param>
    /// <param name="bins">Number of ranges.</param>
    /// <param name="width">Cells of the longest bar.</param>
    public static string Histogram(Values values, int bins = 10, int width = 40)
    {
        var (counts, edges) = HistogramCounts.Of(values, Check.Positive(bins));
        string[] shown = Array.ConvertAll(edges, edge => TickText.Short(edge, 4));
        int widest = shown.Max(edge => edge.Length);
        return Bar([.. counts.Select((_, i) => $"{shown[i].PadLeft(widest)} … {shown[i + 1].PadLeft(widest)}")], counts, width);
    }
}
