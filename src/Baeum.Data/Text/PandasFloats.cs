namespace Baeum.Data;

/// <summary>Writes a column of numbers as pandas does: six decimals, the zeros that all share cut off, exponents if a number is too small or too large for that. A number's text begins with a blank or a minus.</summary>
/// <remarks>Source: <c>pandas.io.formats.format.FloatArrayFormatter</c> with default options.</remarks>
internal static class PandasFloats
{
    private const int Digits = 6;

    public static string[] Format(IReadOnlyList<double> values)
    {
        var texts = TrimZeros([.. values.Select(v => Write(v, Fixed))]);
        bool isLong = texts.Any(t => t.Length > Digits + 6), large = values.Any(v => Math.Abs(v) > 1e6), small = values.Any(v => v != 0 && Math.Abs(v) < 1e-6);
        return small || (isLong && large) ? [.. values.Select(v => Write(v, Scientific))] : texts;
    }

    private static string Write(double value, Func<double, string> write)
        => double.IsNaN(value) ? "NaN" : (double.IsNegative(value) ? "" : " ") + (double.IsInfinity(value) ? PythonText.Of(value) : write(value));

    private static string Fixed(double value) => DecimalDigits.Fixed(value, Digits).ToFixed(Digits);

    private static string Scientific(double value) => DecimalDigits.Significant(value, Digits + 1).ToScientific(Digits);

    private static string[] TrimZeros(string[] texts)
    {
        var numbers = texts.Where(t => t.Contains('.')).ToArray();
        if (numbers.Length == 0)
            return texts;
        int zeros = numbers.Min(t => Math.Min(t.Length - t.TrimEnd('0').Length, Digits - 1));
        return Array.ConvertAll(texts, t => t.Contains('.') ? t[..^zeros] : t);
    }
}
