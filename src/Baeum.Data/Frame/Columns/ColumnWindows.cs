namespace Baeum.Data;

/// <summary>What a value is beside those before it: running sums, differences, windows of the last values.</summary>
public static class ColumnWindows
{
    extension(Column column)
    {
        /// <summary>Running sum; a missing value stays missing and adds nothing. pandas: <c>cumsum</c>.</summary>
        public Column CumSum()
        {
            if (ColumnNumbers.IsWhole(column))
            {
                long total = 0;
                return Column.Create(column.Name, Array.ConvertAll(ColumnNumbers.Of<long>(column), value => total += value));
            }
            double sum = 0;
            return Column.Create(column.Name, Array.ConvertAll(ColumnNumbers.Of<double>(column), value => double.IsNaN(value) ? value : sum += value));
        }

        /// <summary>Each value moved down by some rows, or up; where none comes from it is missing. pandas: <c>shift</c>.</summary>
        public Column Shift(int periods = 1)
            => column.TakeRowsOrMissing([.. Enumerable.Range(0, column.Count).Select(row => row - (long)periods is >= 0 and var from && from < column.Count ? (int)from : -1)]);

        /// <summary>The value less that of some rows before: <c>x[i] − x[i − periods]</c>; of dates the days between. pandas: <c>diff</c>.</summary>
        public Column Diff(int periods = 1) => column - column.Shift(periods);

        /// <summary>The change against the value some rows before, as a share of that: <c>x[i] / x[i − periods] − 1</c>. pandas: <c>pct_change</c>; missing values stay missing.</summary>
        public Column PctChange(int periods = 1) => column / column.Shift(periods) - 1;

        /// <summary>Windows of the last values: <c>column.Rolling(7).Mean()</c>. pandas: <c>rolling(window)</c>.</summary>
        /// <param name="window">Rows of a window, the row itself included.</param>
        /// <param name="minPeriods">Fewest values that must be there; by default all.</param>
        public RollingWindow Rolling(int window, int? minPeriods = null)
            => new(column, Compute.Check.Positive(window), Compute.Check.Positive(minPeriods ?? window, nameof(minPeriods)));
    }
}
