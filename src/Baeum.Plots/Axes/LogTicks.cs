namespace Baeum.Plots;

/// <summary>Ticks of a log axis: powers of ten with labels, their multiples 2 to 9 without; over less than two powers the multiples 1, 2 and 5 get labels too.</summary>
internal static class LogTicks
{
    public static Tick[] Of(double min, double max, int bins)
    {
        int first = (int)Math.Floor(Math.Log10(min)), last = (int)Math.Ceiling(Math.Log10(max));
        int stride = Math.Max(1, (int)Math.Ceiling((last - first) / (double)(bins + 1)));
        bool isShort = Enumerable.Range(first, last - first + 1).Count(p => IsWithin(Ticks.Power(p), min, max)) < 2;
        var ticks = new List<Tick>();
        for (int power = first; power <= last; power++)
        {
            double decade = Ticks.Power(power);
            if (IsWithin(decade, min, max))
                ticks.Add(new(decade, (power - first) % stride == 0 ? isShort ? TickText.Short(decade) : TickText.PowerOfTen(power) : "", false));
            for (int digit = 2; digit <= 9 && stride == 1; digit++)
                if (IsWithin(digit * decade, min, max))
                    ticks.Add(new(digit * decade, isShort && digit is 2 or 5 ? TickText.Short(digit * decade) : "", IsMinor: !(isShort && digit is 2 or 5)));
        }
        return ticks.Count(t => t.Label.Length > 0) >= 2 ? [.. ticks] : Narrow(min, max, bins);
    }

    // Not even two of 1, 2, 5 lie on the axis: ticks as on a linear one.
    private static Tick[] Narrow(double min, double max, int bins)
    {
        double[] values = Ticks.Linear(min, max, bins);
        return [.. values.Zip(TickText.Of(values).Labels, (v, label) => new Tick(v, label, false))];
    }

    private static bool IsWithin(double value, double min, double max) => value >= min * (1 - 1e-9) && value <= max * (1 + 1e-9);
}

/// <summary>A place on an axis that is marked; a minor one by a short line only.</summary>
internal readonly record struct Tick(double Value, string Label, bool IsMinor);
