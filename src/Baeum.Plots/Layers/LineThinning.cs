namespace Baeum.Plots;

/// <summary>Leaves away points that make no difference: of each narrow column of a long line the first, lowest, highest and last are kept. Source: Jugel et al., "M4: a visualization-oriented time series data aggregation", VLDB 2014.</summary>
internal static class LineThinning
{
    // Lines up to this length are kept whole; columns are a quarter of a point wide, a third of a pixel at 100 dpi.
    private const int Short = 2000;
    private const double Columns = 4;

    public static Point[] Of(List<Point> line)
    {
        if (line.Count <= Short || !IsAscending(line))
            return [.. line];
        var kept = new List<Point>();
        for (int start = 0; start < line.Count;)
        {
            int end = start, low = start, high = start;
            for (; end < line.Count && Math.Floor(line[end].X * Columns) == Math.Floor(line[start].X * Columns); end++)
            {
                low = line[end].Y < line[low].Y ? end : low;
                high = line[end].Y > line[high].Y ? end : high;
            }
            kept.AddRange(new SortedSet<int> { start, low, high, end - 1 }.Select(i => line[i]));
            start = end;
        }
        return [.. kept];
    }

    private static bool IsAscending(List<Point> line)
    {
        for (int i = 1; i < line.Count; i++)
            if (line[i].X < line[i - 1].X)
                return false;
        return true;
    }
}
