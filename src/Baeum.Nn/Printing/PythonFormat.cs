using System.Globalization;
using System.Text.RegularExpressions;

namespace Baeum.Nn;

/// <summary>Numbers by Python's format specifications: <c>[[fill]align][sign][0][width][,][.precision][type]</c> with the types d, f, e, g and %. Source: Python's "Format Specification Mini-Language".</summary>
internal static partial class PythonFormat
{
    /// <summary><c>format(value, spec)</c>. A number that is whole by nature, such as an epoch, is <paramref name="isWhole"/>: Python's int.</summary>
    /// <exception cref="FormatException">The specification is none of these, or does not fit the number.</exception>
    public static string Format(double value, string spec, bool isWhole)
    {
        var parts = Spec().Match(spec);
        if (!parts.Success)
            throw new FormatException($"'{spec}' is no format that is known here; such are 02d, .4f, .2e, .3g, .1%.");
        string digits = Digits(Math.Abs(value), parts.Groups["precision"].Value, parts.Groups["type"].Value, isWhole, parts.Groups["comma"].Length > 0);
        bool isNegative = value < 0 || value == 0 && double.IsNegative(value);
        string sign = isNegative ? "-" : parts.Groups["sign"].Value is "+" or " " ? parts.Groups["sign"].Value : "";
        int width = parts.Groups["width"] is { Length: > 0 } w ? int.Parse(w.Value, CultureInfo.InvariantCulture) : 0;
        int missing = Math.Max(0, width - sign.Length - digits.Length);
        bool zeros = parts.Groups["zero"].Length > 0;
        char fill = parts.Groups["fill"].Length > 0 ? parts.Groups["fill"].Value[0] : zeros ? '0' : ' ';
        return parts.Groups["align"].Value switch
        {
            "<" => sign + digits + new string(fill, missing),
            "^" => new string(fill, missing / 2) + sign + digits + new string(fill, missing - missing / 2),
            "=" => sign + new string(fill, missing) + digits,
            "" when zeros => sign + new string('0', missing) + digits,
            _ => new string(fill, missing) + sign + digits,
        };
    }

    private static string Digits(double value, string precision, string type, bool isWhole, bool commas)
    {
        int? decimals = precision.Length > 0 ? int.Parse(precision.AsSpan(1), CultureInfo.InvariantCulture) : null;
        if (type.Length == 0)
            type = isWhole ? "d" : decimals is null ? "" : "g";
        string text = type switch
        {
            "d" when !isWhole => throw new FormatException("the format d is for whole numbers, and this is none; use .4f."),
            "d" when decimals is not null => throw new FormatException("the format d has no precision."),
            "d" => value.ToString("F0", CultureInfo.InvariantCulture),
            "f" or "F" => PythonNumber.Fixed(value, decimals ?? 6),
            "e" or "E" => PythonNumber.Exponent(value, decimals ?? 6),
            "%" => PythonNumber.Fixed(value * 100, decimals ?? 6) + "%",
            "g" or "G" => PythonNumber.General(value, decimals ?? 6),
            _ => PythonNumber.Repr(value),
        };
        text = type is "E" or "G" or "F" ? text.ToUpperInvariant() : text;
        return commas ? Commas(text) : text;
    }

    private static string Commas(string text)
    {
        int end = text.IndexOfAny(['.', 'e', 'E', '%']) is >= 0 and var at ? at : text.Length;
        for (int i = end - 3; i > 0; i -= 3)
            text = text.Insert(i, ",");
        return text;
    }

    [GeneratedRegex(@"^(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<zero>0)?(?<width>\d{1,3})?(?<comma>,)?(?<precision>\.\d{1,2})?(?<type>[dfFeEgG%])?$")]
    private static partial Regex Spec();
}
