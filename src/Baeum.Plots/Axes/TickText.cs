using System.Globalization;

namespace Baeum.Plots;

/// <summary>Numbers as they stand at ticks: no more decimals than the step needs, a true minus sign, powers of ten drawn out of very large and small ones.</summary>
internal static class TickText
{
    // Powers from these on are drawn out. matplotlib: axes.formatter.limits.
    private const int LeastPower = -5, MostPower = 6;

    /// <summary>A label for each tick, and the factor that stands at the axis' end, such as ×10⁶.</summary>
    public static (string[] Labels, string? Factor) Of(double[] ticks)
    {
        if (ticks.Length == 0)
            return ([], null);
        double largest = ticks.Max(Math.Abs), step = ticks.Length > 1 ? Math.Abs(ticks[1] - ticks[0]) : largest;
        int power = largest == 0 ? 0 : (int)Math.Floor(Math.Log10(largest) + 1e-12);
        if (power is > LeastPower and < MostPower)
            power = 0;
        double unit = Ticks.Power(power);
        int decimals = Decimals(step / unit);
        return (Array.ConvertAll(ticks, t => Number(t / unit, decimals)), power == 0 ? null : "×10" + Superscript(power));
    }

    /// <summary>A number with so many decimals and a true minus sign.</summary>
    public static string Number(double value, int decimals)
    {
        string text = Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "−" + text : text;
    }

    /// <summary>A number with so many digits that count, without trailing zeros: 0.25, 1200, 3.1×10⁻⁷.</summary>
    public static string Short(double value, int digits = 3)
    {
        if (value == 0 || !double.IsFinite(value))
            return value == 0 ? "0" : double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "−inf";
        int power = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        if (power is < LeastPower + 1 or > MostPower)
            return Short(value / Ticks.Power(power), digits) + "×10" + Superscript(power);
        string text = Number(value, Math.Clamp(digits - 1 - power, 0, 15));
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>10⁻³</summary>
    public static string PowerOfTen(int power) => "10" + Superscript(power);

    private static string Superscript(int number)
        => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));

    // The fewest decimals that show the step: 0.25 needs two.
    private static int Decimals(double step)
    {
        for (int decimals = 0; decimals < 15; decimals++)
        {
            double shifted = step * Ticks.Power(decimals);
            if (Math.Abs(shifted - Math.Round(shifted)) < 1e-4 * shifted)
                return decimals;
        }
        return 15;
    }
}
