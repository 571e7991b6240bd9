using System.Globalization;

namespace Baeum.Data;

/// <summary>Numbers in bytes. Doubles are correctly rounded: small ones by one exact division or multiplication (Clinger 1990), all others by the framework.</summary>
internal static class CsvNumber
{
    private const ulong ExactMantissa = 1ul << 53;

    private static readonly double[] PowersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>A whole number that fills the field.</summary>
    public static bool TryLong(ReadOnlySpan<byte> field, out long value)
        => long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>A number that fills the field; inf and infinity are numbers.</summary>
    public static bool TryDouble(ReadOnlySpan<byte> field, out double value)
    {
        int end = Scan(field, out ulong mantissa, out int exponent, out bool exact);
        if (end != field.Length || end == 0)
            return TryInfinity(field, out value);
        value = ToDouble(field, mantissa, exponent, exact);
        return true;
    }

    /// <summary>The number that <see cref="Scan"/> found to fill the field.</summary>
    public static double ToDouble(ReadOnlySpan<byte> field, ulong mantissa, int exponent, bool exact)
    {
        if (!exact || mantissa > ExactMantissa || Math.Abs(exponent) >= PowersOfTen.Length)
            return double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);
        double value = exponent < 0 ? mantissa / PowersOfTen[-exponent] : mantissa * PowersOfTen[exponent];
        return field[0] == '-' ? -value : value;
    }

    /// <summary>A number that fills the field, rounded once to 32 bits.</summary>
    public static bool TryFloat(ReadOnlySpan<byte> field, out float value)
    {
        if (field.Length == 0 || Scan(field, out _, out _, out _) != field.Length)
        {
            bool infinite = TryInfinity(field, out double infinity);
            value = (float)infinity;
            return infinite;
        }
        return float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>
    /// Reads <c>[+-] digits [. digits] [e [+-] digits]</c> as <c>mantissa · 10^exponent</c>; returns where it ends, 0 if there is no number.
    /// Not exact: more than 19 digits, or a long exponent.
    /// </summary>
    public static int Scan(ReadOnlySpan<byte> text, out ulong mantissa, out int exponent, out bool exact)
    {
        (mantissa, exponent, exact) = (0, 0, true);
        int at = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? 1 : 0, start = at, digits = 0;
        for (; at < text.Length && (uint)(text[at] - '0') <= 9; at++, digits++)
            mantissa = mantissa * 10 + (uint)(text[at] - '0');
        if (at < text.Length && text[at] == '.')
        {
            int point = ++at;
            for (; at < text.Length && (uint)(text[at] - '0') <= 9; at++, digits++)
                mantissa = mantissa * 10 + (uint)(text[at] - '0');
            exponent = point - at;
        }
        if (digits == 0)
            return 0;
        exact = digits <= 19;
        if (at < text.Length && (text[at] | 0x20) == 'e')
        {
            int sign = at + 1 < text.Length && text[at + 1] is (byte)'-' or (byte)'+' ? 1 : 0, first = at + 1 + sign, end = first, power = 0;
            for (; end < text.Length && (uint)(text[end] - '0') <= 9; end++)
                power = Math.Min(power * 10 + (text[end] - '0'), 100_000);
            if (end == first)
                return at;
            exponent += sign == 1 && text[at + 1] == '-' ? -power : power;
            at = end;
        }
        return at - start > 0 ? at : 0;
    }

    private static bool TryInfinity(ReadOnlySpan<byte> field, out double value)
    {
        bool negative = field.Length > 0 && field[0] == '-';
        var name = field.Length > 0 && field[0] is (byte)'-' or (byte)'+' ? field[1..] : field;
        value = negative ? double.NegativeInfinity : double.PositiveInfinity;
        return System.Text.Ascii.EqualsIgnoreCase(name, "inf"u8) || System.Text.Ascii.EqualsIgnoreCase(name, "infinity"u8);
    }
}
