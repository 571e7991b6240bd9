namespace Baeum.Plots;

/// <summary>The ticks of one axis, and the factor that their labels stand for.</summary>
internal sealed record AxisTicks(IReadOnlyList<Tick> Ticks, string? Factor)
{
    private const double LongestName = 150;

    /// <param name="axis">What the user asked for.</param>
    /// <param name="min">Where the axis begins.</param>
    /// <param name="max">Where it ends.</param>
    /// <param name="length">Its length in points.</param>
    /// <param name="isUpright">Whether it runs up the page: then labels may stand closer.</param>
    /// <param name="fontSize">Of the labels.</param>
    public static AxisTicks Of(Axis axis, double min, double max, double length, bool isUpright, double fontSize)
    {
        if (axis.IsHidden)
            return new([], null);
        if (axis.Categories is { } names)
            return new(Named(names, length, fontSize), null);
        int bins = Math.Clamp((int)(length / (fontSize * (isUpright ? 2 : 3))), 1, 9);
        if (axis.IsLog)
            return new(LogTicks.Of(min, max, bins), null);
        for (; ; bins--)
        {
            double[] values = Plots.Ticks.Linear(min, max, bins, axis.IsWhole);
            var (labels, factor) = TickText.Of(values);
            double widest = labels.Length == 0 ? 0 : labels.Max(label => Typeface.Measure(label, fontSize));
            if (isUpright || bins == 1 || (widest + fontSize) * (values.Length - 1) <= length)
                return new([.. values.Zip(labels, (v, label) => new Tick(v, label, false))], factor);
        }
    }

    // Every name, or every second, third ... where they would not fit even upright.
    private static List<Tick> Named(IReadOnlyList<string> names, double length, double fontSize)
    {
        int stride = Math.Max(1, (int)Math.Ceiling(names.Count * fontSize * 1.1 / length));
        var ticks = new List<Tick>();
        for (int i = 0; i < names.Count; i += stride)
            ticks.Add(new(i, Typeface.Fit(names[i], fontSize, LongestName), false));
        return ticks;
    }
}
