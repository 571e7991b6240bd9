using System.Globalization;

namespace Baeum.Data;

/// <summary>Writes dates as pandas does: the day alone if all are midnight, else the time too, with as many decimals of a second as one of them needs. A missing one is <c>NaT</c>.</summary>
/// <remarks>Source: <c>pandas._libs.tslib.format_array_from_datetime</c>.</remarks>
internal static class PandasDates
{
    public static string[] Format(ReadOnlySpan<DateTime> dates)
    {
        string pattern = Pattern(dates);
        var texts = new string[dates.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = dates[i] == default ? "NaT" : dates[i].ToString(pattern, CultureInfo.InvariantCulture);
        return texts;
    }

    /// <summary>One date with its time: <c>str(Timestamp)</c>.</summary>
    public static string Text(DateTime date) => date.TimeOfDay == default ? date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : date.ToString(Pattern([date]), CultureInfo.InvariantCulture);

    /// <summary>The format in which all of these dates are written without loss.</summary>
    public static string Pattern(ReadOnlySpan<DateTime> dates)
    {
        bool isDay = true;
        long finest = 0;
        foreach (var date in dates)
        {
            isDay &= date.TimeOfDay == default;
            long ticks = date.Ticks % TimeSpan.TicksPerSecond;
            finest = Math.Max(finest, ticks == 0 ? 0 : ticks % TimeSpan.TicksPerMillisecond == 0 ? 3 : ticks % TimeSpan.TicksPerMicrosecond == 0 ? 6 : 9);
        }
        return isDay ? "yyyy-MM-dd" : finest switch
        {
            0 => "yyyy-MM-dd HH:mm:ss",
            3 => "yyyy-MM-dd HH:mm:ss.fff",
            6 => "yyyy-MM-dd HH:mm:ss.ffffff",
            _ => "yyyy-MM-dd HH:mm:ss.fffffff'00'",
        };
    }
}
