namespace Baeum.Data;

/// <summary>A window that moves over a column; the result has a value for each row, missing where too few are in the window.</summary>
/// <remarks>
/// Blocks of the window's length are summed up from both of their ends; a window is the end of one block and the beginning of the next. So a row costs the same
/// whatever the window, and nothing is subtracted again, which would lose digits. Source: van Herk (1992), who takes maxima so.
/// </remarks>
public sealed class RollingWindow
{
    private readonly Column _column;
    private readonly int _window, _minPeriods;

    internal RollingWindow(Column column, int window, int minPeriods) => (_column, _window, _minPeriods) = (column, window, minPeriods);

    /// <summary><c>Σ x / n</c></summary>
    public Column Mean() => Each(s => s.Sum / s.Count);

    /// <summary><c>Σ x</c></summary>
    public Column Sum() => Each(s => s.Sum);

    /// <summary>Smallest value.</summary>
    public Column Min() => Each(s => s.Min);

    /// <summary>Largest value.</summary>
    public Column Max() => Each(s => s.Max);

    /// <summary>Standard deviation, ddof 1.</summary>
    public Column Std() => Each(s => Math.Sqrt(s.Squares / (s.Count - 1)));

    private Column<double> Each(Func<Spread, double> statistic)
    {
        double[] values = ColumnNumbers.Of<double>(_column), results = new double[values.Length];
        int length = Math.Min(_window, Math.Max(1, values.Length));
        Spread[] before = new Spread[length], ends = new Spread[length];
        for (int start = 0; start < values.Length; start += length)
        {
            int count = Math.Min(length, values.Length - start);
            var sum = Spread.None;
            for (int i = 0; i < count; i++)
            {
                sum += Spread.Of(values[start + i]);
                var window = i + 1 < length ? before[i + 1] + sum : sum;
                results[start + i] = window.Count >= _minPeriods ? statistic(window) : double.NaN;
            }
            for (int i = count - 1; i >= 0; i--)
                ends[i] = Spread.Of(values[start + i]) + (i + 1 < count ? ends[i + 1] : Spread.None);
            (before, ends) = (ends, before);
        }
        return Column.Create(_column.Name, results);
    }

    /// <summary>What is known of some values: their number, sum, extremes and <c>Σ (x − mean)²</c>.</summary>
    private readonly record struct Spread(int Count, double Sum, double Min, double Max, double Squares)
    {
        public static Spread None { get; } = new(0, 0, double.PositiveInfinity, double.NegativeInfinity, 0);

        public static Spread Of(double value) => double.IsNaN(value) ? None : new(1, value, value, value, 0);

        // Chan, Golub, LeVeque (1979): the squares of two parts and of the distance of their means.
        public static Spread operator +(Spread a, Spread b)
        {
            if (a.Count == 0 || b.Count == 0)
                return a.Count == 0 ? b : a;
            double between = b.Sum / b.Count - a.Sum / a.Count, count = a.Count + b.Count;
            return new(a.Count + b.Count, a.Sum + b.Sum, Math.Min(a.Min, b.Min), Math.Max(a.Max, b.Max), a.Squares + b.Squares + between * between * a.Count / count * b.Count);
        }
    }
}
