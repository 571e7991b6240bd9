namespace Baeum.Data;

/// <summary>Arithmetic of dates, with days as the unit.</summary>
internal static class DateArithmetic
{
    /// <summary>Of dates the days from them to <paramref name="dates"/>; of numbers the dates so many days before.</summary>
    public static Column Subtract(Column<DateTime> dates, Column other) => other is Column<DateTime> from ? Days(dates, from) : Add(dates, other, -1);

    /// <summary>The dates some days later, or earlier if <paramref name="sign"/> is −1. A missing date or number of days gives a missing date.</summary>
    /// <exception cref="OverflowException">A result lies outside of the years 1 to 9999.</exception>
    public static Column<DateTime> Add(Column<DateTime> dates, Column days, int sign)
    {
        double[] numbers = ColumnNumbers.Of<double>(days);
        return Column.Create(dates.Name, Each(dates.Count, numbers.Length, (row, other) =>
            dates.IsMissing(row) || double.IsNaN(numbers[other]) ? default : Later(dates, row, sign * numbers[other])));
    }

    private static Column<double> Days(Column<DateTime> dates, Column<DateTime> from) => Column.Create(dates.Name, Each(dates.Count, from.Count, (row, other) =>
        dates.IsMissing(row) || from.IsMissing(other) ? double.NaN : (dates.Array[row] - from.Array[other]).TotalDays));

    private static DateTime Later(Column<DateTime> dates, int row, double days)
    {
        double ticks = Math.Round(days * TimeSpan.TicksPerDay), sum = dates.Array[row].Ticks + ticks;
        return sum > DateTime.MinValue.Ticks && sum < DateTime.MaxValue.Ticks ? dates.Array[row].AddTicks((long)ticks)
            : throw new OverflowException(FormattableString.Invariant($"Column '{dates.Name}', row {row}: {days} days from {PandasDates.Text(dates.Array[row])} are outside of the years 1 to 9999."));
    }

    // One value stands for all rows of the other side.
    private static T[] Each<T>(int a, int b, Func<int, int, T> of)
        => [.. Enumerable.Range(0, a == 1 ? b : a).Select(row => of(a == 1 ? 0 : row, b == 1 ? 0 : row))];
}
