namespace Baeum.Nn;

/// <summary>TensorBoard's histogram: 30 equal buckets from the least value to the greatest; all values in one bucket of width 1 where they are equal. Values that are not finite are left out.</summary>
/// <remarks>Source: <c>tensorboard/plugins/histogram/summary_v2.py</c>: the last bucket holds its right edge.</remarks>
internal static class HistogramBuckets
{
    private const int Count = 30;

    /// <summary>(from, to, count) for each bucket, row-major.</summary>
    public static double[] Of(ReadOnlySpan<float> values)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        int finite = 0;
        foreach (float value in values)
            if (float.IsFinite(value))
                (min, max, finite) = (Math.Min(min, value), Math.Max(max, value), finite + 1);
        if (finite == 0)
            return new double[3 * Count];
        var rows = new double[3 * Count];
        if (min == max)
        {
            for (int i = 0; i < Count; i++)
                (rows[3 * i], rows[3 * i + 1]) = i < Count - 1 ? (min - 0.5, min - 0.5) : (min - 0.5, min + 0.5);
            rows[^1] = finite;
            return rows;
        }
        double width = (max - min) / Count;
        for (int i = 0; i < Count; i++)
            (rows[3 * i], rows[3 * i + 1]) = (min + i * width, i < Count - 1 ? min + (i + 1) * width : max);
        foreach (float value in values)
            if (float.IsFinite(value))
                rows[3 * Math.Clamp((int)Math.Floor((value - min) / width), 0, Count - 1) + 2]++;
        return rows;
    }
}
