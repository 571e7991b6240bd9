using System.Globalization;
using System.Text;

namespace Baeum.Data;

/// <summary>Dates in bytes.</summary>
internal static class CsvDate
{
    private const int LongestDate = 64;

    /// <summary>A date that fills the field: by the format, or <c>yyyy-MM-dd</c> with or without a time, or what the invariant culture reads.</summary>
    public static bool TryParse(ReadOnlySpan<byte> field, string? format, out DateTime value)
    {
        value = default;
        if (format is null && TryIsoDay(field, out value))
            return true;
        if (field.Length > LongestDate)
            return false;
        Span<char> text = stackalloc char[LongestDate];
        text = text[..Encoding.UTF8.GetChars(field, text)];
        return (format is null
            ? DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault, out value)
            : DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value)) && value != default;
    }

    // yyyy-MM-dd
    private static bool TryIsoDay(ReadOnlySpan<byte> field, out DateTime value)
    {
        value = default;
        if (field.Length != 10 || field[4] != '-' || field[7] != '-')
            return false;
        if (!TryDigits(field[..4], out int year) || !TryDigits(field[5..7], out int month) || !TryDigits(field[8..], out int day))
            return false;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
            return false;
        value = new DateTime(year, month, day);
        return value != default;
    }

    private static bool TryDigits(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (byte digit in digits)
        {
            if ((uint)(digit - '0') > 9)
                return false;
            value = value * 10 + (digit - '0');
        }
        return true;
    }
}
