using System.Globalization;

namespace Baeum.Data;

/// <summary>A finite number as decimal digits: <c>±0.d₁d₂d₃… · 10^Scale</c>; zero has no digits. Rounds as C, Python and NumPy do: exactly, halves to the even digit.</summary>
internal readonly record struct DecimalDigits(bool IsNegative, string Digits, int Scale)
{
    // No double has more digits than this in its exact expansion.
    private const string ExactFormat = "E770";

    /// <summary>The fewest digits that give the number back.</summary>
    public static DecimalDigits Shortest(double value) => Parse(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The fewest digits that give the number back as a 32-bit float.</summary>
    public static DecimalDigits Shortest(float value) => Parse(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The number rounded to a count of decimals.</summary>
    public static DecimalDigits Fixed(double value, int decimals)
    {
        var exact = Parse(value.ToString(ExactFormat, CultureInfo.InvariantCulture));
        return exact.Round(exact.Scale + decimals);
    }

    /// <summary>The number rounded to a count of digits.</summary>
    public static DecimalDigits Significant(double value, int digits) => Parse(value.ToString(ExactFormat, CultureInfo.InvariantCulture)).Round(digits);

    /// <summary>Without exponent, with at least <paramref name="decimals"/> decimals; none and no point if there are none.</summary>
    public string ToFixed(int decimals)
    {
        string whole = Scale <= 0 ? "0" : Digits.Length >= Scale ? Digits[..Scale] : Digits.PadRight(Scale, '0');
        string fraction = Scale <= 0 ? Digits.Length == 0 ? "" : new string('0', -Scale) + Digits : Digits.Length > Scale ? Digits[Scale..] : "";
        fraction = fraction.PadRight(decimals, '0');
        return $"{Sign}{whole}{(fraction.Length > 0 ? "." : "")}{fraction}";
    }

    /// <summary>One digit before the point, at least <paramref name="decimals"/> after it, and an exponent with a sign and at least <paramref name="exponentDigits"/> digits.</summary>
    public string ToScientific(int decimals, int exponentDigits = 2)
    {
        int exponent = Digits.Length == 0 ? 0 : Scale - 1;
        string fraction = (Digits.Length > 1 ? Digits[1..] : "").PadRight(decimals, '0');
        string power = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(exponentDigits, '0');
        return $"{Sign}{(Digits.Length == 0 ? "0" : Digits[..1])}{(fraction.Length > 0 ? "." : "")}{fraction}e{(exponent < 0 ? '-' : '+')}{power}";
    }

    private string Sign => IsNegative ? "-" : "";

    private DecimalDigits Round(int keep)
    {
        if (keep >= Digits.Length)
            return this;
        if (keep < 0)
            return this with { Digits = "", Scale = 0 };
        bool up = Digits[keep] > '5' || (Digits[keep] == '5' && (Digits.Length > keep + 1 || (keep > 0 && (Digits[keep - 1] - '0') % 2 == 1)));
        string kept = Digits[..keep];
        if (!up)
            return Trim(kept, Scale);
        int last = kept.AsSpan().LastIndexOfAnyExcept('9');
        return last < 0 ? this with { Digits = "1", Scale = Scale + 1 } : this with { Digits = kept[..last] + (char)(kept[last] + 1) };
    }

    private DecimalDigits Trim(string digits, int scale)
    {
        digits = digits.TrimEnd('0');
        return this with { Digits = digits, Scale = digits.Length == 0 ? 0 : scale };
    }

    private static DecimalDigits Parse(string text)
    {
        int e = text.IndexOf('E');
        int exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        bool negative = text[0] == '-';
        string mantissa = text[(negative ? 1 : 0)..(e < 0 ? text.Length : e)];
        int point = mantissa.IndexOf('.');
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        int zeros = digits.Length - digits.TrimStart('0').Length;
        int scale = (point < 0 ? mantissa.Length : point) + exponent - zeros;
        return new DecimalDigits(negative, "", 0).Trim(digits[zeros..], scale);
    }
}
