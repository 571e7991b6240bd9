namespace Baeum.Data;

/// <summary>Intervals as pandas writes them: <c>(0.994, 3.0]</c>, with three decimals or as many as tell the edges apart.</summary>
/// <remarks>Source: <c>pandas.core.reshape.tile</c>.</remarks>
internal static class IntervalText
{
    private const int Digits = 3, MostDigits = 20;

    /// <summary>The texts of the intervals between ascending edges.</summary>
    public static string[] Of(double[] edges, bool right, bool includeLowest, bool isWhole)
    {
        int digits = Digits;
        while (digits < MostDigits && Array.ConvertAll(edges, edge => Round(edge, digits)).Distinct().Count() < edges.Length)
            digits++;
        double[] ends = Array.ConvertAll(edges, edge => Round(edge, digits));
        if (includeLowest && right)
            ends[0] -= Math.Pow(10, -digits);
        string Text(double end) => isWhole && end == Math.Truncate(end) && !(includeLowest && right) ? $"{(long)end}" : PythonText.Of(end);
        return [.. Enumerable.Range(0, ends.Length - 1).Select(i => $"{(right ? '(' : '[')}{Text(ends[i])}, {Text(ends[i + 1])}{(right ? ']' : ')')}")];
    }

    /// <summary>Numbers at equal distances, both ends included. NumPy: <c>linspace</c>.</summary>
    public static double[] Spaced(double low, double high, int steps)
    {
        var values = new double[steps + 1];
        double step = (high - low) / steps;
        for (int i = 0; i < steps; i++)
            values[i] = low + i * step;
        values[steps] = high;
        return values;
    }

    // Below 1 the digits count from the first that is not zero.
    private static double Round(double value, int digits)
    {
        if (!double.IsFinite(value) || value == 0)
            return value;
        if (Math.Truncate(value) == 0)
            digits += -(int)Math.Floor(Math.Log10(Math.Abs(value))) - 1;
        // As NumPy's around: scale, round to even, scale back.
        double scale = Math.Pow(10, digits);
        return double.IsFinite(value * scale) ? Math.Round(value * scale, MidpointRounding.ToEven) / scale : value;
    }
}
