namespace Baeum.Plots;

/// <summary>Round numbers along an axis. Source: matplotlib's <c>MaxNLocator</c> with steps 1, 2, 2.5, 5, 10 ("auto").</summary>
internal static class Ticks
{
    private static readonly double[] Steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20];

    /// <summary>The multiples of a round step within [min, max]: at most <paramref name="bins"/> + 1, at least two where the step allows.</summary>
    /// <param name="min">Where the axis begins.</param>
    /// <param name="max">Where it ends, above <paramref name="min"/>.</param>
    /// <param name="bins">The most intervals, 1 or more.</param>
    /// <param name="isWhole">Whether only whole numbers are allowed.</param>
    public static double[] Linear(double min, double max, int bins, bool isWhole = false)
    {
        double range = max - min, middle = max / 2 + min / 2;
        if (!double.IsFinite(range) || range <= 0)
            return [];
        // Far from zero the ticks are counted from a round number nearby, so that no digits are lost.
        double offset = Math.Abs(middle) / range < 100 ? 0 : Math.CopySign(Power(Math.Floor(Math.Log10(Math.Abs(middle)))), middle);
        double scale = Power(Math.Floor(Math.Log10(range / bins))), low = min - offset, high = max - offset;
        double[] steps = [.. Steps.Select(s => s * scale).Where(s => !isWhole || s < 1 || IsWholeNumber(s))];
        int first = Array.FindIndex(steps, s => s >= range / bins);
        for (int i = first < 0 ? steps.Length - 1 : first; i >= 0; i--)
        {
            double step = steps[i];
            if (isWhole && Math.Floor(high) - Math.Ceiling(low) >= 1)
                step = Math.Max(1, step);
            double[] ticks = Multiples(step, low, high, offset);
            if (ticks.Length >= 2 || i == 0)
                return ticks;
        }
        return [];
    }

    /// <summary>Ten to a whole power, as exact as a literal.</summary>
    public static double Power(double exponent) => exponent is >= 0 and <= 22 ? Math.Pow(10, exponent) : double.Parse($"1e{(int)exponent}", System.Globalization.CultureInfo.InvariantCulture);

    private static double[] Multiples(double step, double low, double high, double offset)
    {
        // Rounding grows with the distance from zero; beyond a hundredth of a step the ticks would be wrong ones.
        double slack = Math.Min(0.01, 1e-10 * Math.Max(1, Math.Abs(offset) / step)), first = Math.Ceiling(low / step - slack), last = Math.Floor(high / step + slack);
        var ticks = new double[(int)Math.Clamp(last - first + 1, 0, 1000)];
        for (int i = 0; i < ticks.Length; i++)
            ticks[i] = (first + i) * step + offset;
        return ticks;
    }

    private static bool IsWholeNumber(double value) => Math.Abs(value - Math.Round(value)) < 1e-9 * Math.Max(1, value);
}
