namespace Baeum.Plots;

/// <summary>Maps values of an axis to places on the page: <c>from + (v − min) / (max − min) · (to − from)</c>, on logarithms for a log axis.</summary>
internal readonly record struct AxisScale(double Min, double Max, double From, double To, bool IsLog)
{
    /// <summary>NaN for what the axis cannot show: NaN itself, and zero or less on a log axis.</summary>
    public double At(double value)
    {
        double share = IsLog
            ? value > 0 ? (Math.Log10(value) - Math.Log10(Min)) / (Math.Log10(Max) - Math.Log10(Min)) : double.NaN
            : (value / 2 - Min / 2) / (Max / 2 - Min / 2);
        return From + share * (To - From);
    }

    public bool Contains(double value) => value >= Min - 1e-9 * (Max - Min) && value <= Max + 1e-9 * (Max - Min);
}

/// <summary>Maps data to the page.</summary>
internal readonly record struct Projection(AxisScale X, AxisScale Y)
{
    public Point At(double x, double y) => new(X.At(x), Y.At(y));
}
