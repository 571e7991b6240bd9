namespace Baeum.Plots;

/// <summary>Counts of values in equal ranges, as <c>numpy.histogram</c> counts them.</summary>
internal static class HistogramCounts
{
    /// <summary>Counts [bins] and edges [bins + 1]. Each range takes its lower edge, the last its upper edge too; without values, or with one only, the ranges span 1. Values outside a given range are left away.</summary>
    public static (double[] Counts, double[] Edges) Of(Values values, int bins, (double Min, double Max)? range = null)
    {
        var extent = range is { } r ? Extent.Of([r.Min, r.Max]) : Extent.Of(values.Span);
        var (min, max) = extent.IsEmpty ? (0, 1) : extent.Min == extent.Max ? (extent.Min - 0.5, extent.Max + 0.5) : (extent.Min, extent.Max);
        var edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++)
            edges[i] = i == bins ? max : min + i * ((max - min) / bins);
        var counts = new double[bins];
        foreach (double v in values)
        {
            if (!double.IsFinite(v) || v < min || v > max)
                continue;
            int bin = Math.Clamp((int)((v - min) / (max - min) * bins), 0, bins - 1);
            if (v < edges[bin])
                bin--;
            else if (bin < bins - 1 && v >= edges[bin + 1])
                bin++;
            counts[bin]++;
        }
        return (counts, edges);
    }
}
