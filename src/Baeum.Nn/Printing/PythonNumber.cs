using System.Globalization;

namespace Baeum.Nn;

/// <summary>Numbers as Python's formats write them, so that progress lines and tables equal Keras's to the letter.</summary>
internal static class PythonNumber
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>A metric in a progress line: <c>0.9076</c>, and <c>1.2345e-04</c> from 0.001 down.</summary>
    public static string Metric(double value) => Math.Abs(value) > 1e-3 ? Fixed(value, 4) : Exponent(value, 4);

    /// <summary><c>f"{value:.4f}"</c>: a number half-way between two goes to the even one.</summary>
    public static string Fixed(double value, int decimals)
    {
        if (!double.IsFinite(value))
            return Special(value);
        // With d decimals, half-way numbers are the odd multiples of 2^-(d + 1); they have d + 1 decimals, the last a 5.
        double halves = Math.ScaleB(value, decimals + 1);
        bool isHalfway = Math.Abs(value) < 1e15 && halves == Math.Truncate(halves) && Math.Abs(halves % 2) == 1;
        string text = value.ToString($"F{decimals + (isHalfway ? 1 : 0)}", Invariant);
        return isHalfway ? Math.Round(decimal.Parse(text, Invariant), decimals, MidpointRounding.ToEven).ToString($"F{decimals}", Invariant) : text;
    }

    /// <summary><c>f"{value:.4e}"</c></summary>
    public static string Exponent(double value, int decimals)
    {
        if (!double.IsFinite(value))
            return Special(value);
        string text = value.ToString($"e{decimals}", Invariant);
        int e = text.IndexOf('e');
        int exponent = int.Parse(text.AsSpan(e + 1), Invariant);
        return $"{text[..e]}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    /// <summary><c>f"{value:.6g}"</c>: so many significant digits, without zeros at the end; an exponent below 1e-4 and where there are more digits.</summary>
    public static string General(double value, int digits)
    {
        if (!double.IsFinite(value))
            return Special(value);
        digits = Math.Max(digits, 1);
        string rounded = Exponent(value, digits - 1);
        int e = rounded.IndexOf('e'), exponent = value == 0 ? 0 : int.Parse(rounded.AsSpan(e + 1), Invariant);
        if (exponent >= -4 && exponent < digits)
            return WithoutZeros(Fixed(value, digits - 1 - exponent));
        return WithoutZeros(rounded[..e]) + rounded[e..];
    }

    /// <summary><c>repr(value)</c>: the shortest digits that give the number back; an exponent below 1e-4 and from 1e16 on.</summary>
    public static string Repr(double value)
    {
        if (!double.IsFinite(value))
            return Special(value);
        double size = Math.Abs(value);
        string text = value.ToString("R", Invariant);
        if (size is >= 1e-4 and < 1e16 or 0)
            return text.Contains('E') ? value.ToString("F1", Invariant) : text.Contains('.') ? text : text + ".0";
        text = value.ToString("E16", Invariant);
        for (int digits = 0; digits < 17; digits++)
        {
            text = value.ToString($"E{digits}", Invariant);
            if (double.Parse(text, Invariant) == value)
                break;
        }
        int e = text.IndexOf('E');
        int exponent = int.Parse(text.AsSpan(e + 1), Invariant);
        return $"{text[..e]}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    /// <summary><c>f"{value:,}"</c></summary>
    public static string Thousands(long value) => value.ToString("N0", Invariant);

    private static string WithoutZeros(string text) => text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;

    private static string Special(double value) => double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
}
