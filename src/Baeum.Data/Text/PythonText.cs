using System.Globalization;

namespace Baeum.Data;

/// <summary>Numbers as Python writes them: the shortest digits that give the number back, a point always, an exponent of two digits or more.</summary>
internal static class PythonText
{
    /// <summary>repr of a 32-bit float.</summary>
    public static string Of(float value) => float.IsFinite(value) ? Arrange(value.ToString("R", CultureInfo.InvariantCulture)) : Special(value);

    /// <summary>repr of a 64-bit float: <c>1.0</c>, <c>0.1</c>, <c>1e-05</c>, <c>1e+16</c>, <c>nan</c>, <c>inf</c>.</summary>
    public static string Of(double value) => double.IsFinite(value) ? Arrange(value.ToString("R", CultureInfo.InvariantCulture)) : Special(value);

    private static string Special(double value) => double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";

    // .NET and Python agree on the digits and differ on when to use an exponent: Python from 1e16 up and below 1e-4.
    private static string Arrange(string text)
    {
        string sign = text[0] == '-' ? "-" : "";
        text = text[sign.Length..];
        int e = text.IndexOf('E');
        int exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? text : text[..e];
        int point = mantissa.IndexOf('.');
        string digits = mantissa.Replace(".", "");
        int scale = (point < 0 ? mantissa.Length : point) + exponent;
        int zeros = digits.Length - digits.TrimStart('0').Length;
        if (zeros == digits.Length)
            return sign + "0.0";
        (digits, scale) = (digits.Trim('0'), scale - zeros);
        return sign + (scale > 16 || scale < -3 ? Scientific(digits, scale - 1) : Fixed(digits, scale));
    }

    private static string Scientific(string digits, int exponent)
        => $"{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";

    private static string Fixed(string digits, int scale)
        => scale <= 0 ? "0." + new string('0', -scale) + digits
        : scale >= digits.Length ? digits.PadRight(scale, '0') + ".0"
        : $"{digits[..scale]}.{digits[scale..]}";
}
