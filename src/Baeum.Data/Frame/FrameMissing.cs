namespace Baeum.Data;

/// <summary>Missing values of a table.</summary>
public static class FrameMissing
{
    extension(DataFrame table)
    {
        /// <summary>The rows that miss no value, of all columns or of the named ones. pandas: <c>dropna</c>.</summary>
        public DataFrame DropMissing(params ReadOnlySpan<string> names) => table.DropMissing([.. names], "any");

        /// <summary>The rows that do not miss "any" or "all" of some columns' values. pandas: <c>dropna(subset=subset, how=how)</c>.</summary>
        /// <param name="subset">The columns; null or none are all of them.</param>
        /// <param name="how">"any" or "all".</param>
        public DataFrame DropMissing(IReadOnlyList<string>? subset = null, string how = "any")
        {
            var columns = subset is { Count: > 0 } ? table[subset].AllColumns.ToArray() : table.AllColumns.ToArray();
            return table.Where([.. Enumerable.Range(0, table.RowCount).Select(row => !IsGone(columns.Length, columns.Count(c => c.IsMissing(row)), how))]);
        }

        /// <summary>The columns that do not miss "any" or "all" of their values. pandas: <c>dropna(axis="columns", how=how)</c>.</summary>
        public DataFrame DropMissingColumns(string how = "any")
            => table.WithColumns([.. table.AllColumns.ToArray().Where(c => !IsGone(table.RowCount, c.MissingCount(), how))]);

        /// <summary>A table of true where a value is missing. pandas: <c>isna</c>.</summary>
        public DataFrame IsMissing() => table.WithColumns([.. table.AllColumns.ToArray().Select(c => Column.Create(c.Name, c.IsMissing()))]);

        /// <summary>The table with a value in place of missing ones, in the columns that hold values of its kind. pandas: <c>fillna(value)</c>.</summary>
        /// <param name="value">A number, text or date.</param>
        public DataFrame FillMissing(object value)
            => Each(table, c => value switch { string => c.IsText, DateTime => c.IsDate, _ => c.IsNumber } ? c.FillMissing(value) : c);

        /// <summary>The table with a value for each named column. pandas: <c>fillna({name: value})</c>.</summary>
        public DataFrame FillMissing(IReadOnlyDictionary<string, object> values)
        {
            foreach (string name in values.Keys)
                table.PositionOf(name);
            return Each(table, c => values.TryGetValue(c.Name, out object? value) ? c.FillMissing(value) : c);
        }

        /// <summary>The table with a statistic of each column of numbers in place of what it misses: <c>table.FillMissing(c => c.Median())</c>. pandas: <c>fillna(df.median())</c>.</summary>
        public DataFrame FillMissing(Func<Column, double> statistic) => Each(table, c => c.IsNumber ? c.FillMissing(statistic(c)) : c);

        /// <summary>The table with the last value before it where one is missing. pandas: <c>ffill</c>.</summary>
        public DataFrame Ffill() => Each(table, c => c.Ffill());

        /// <summary>The table with the next value after it where one is missing. pandas: <c>bfill</c>.</summary>
        public DataFrame Bfill() => Each(table, c => c.Bfill());
    }

    private static DataFrame Each(DataFrame table, Func<Column, Column> change) => table.WithColumns([.. table.AllColumns.ToArray().Select(change)]);

    private static bool IsGone(int all, int missing, string how) => how switch
    {
        "any" => missing > 0,
        "all" => all > 0 && missing == all,
        _ => throw Nearest.Unknown("value of how:", how, ["any", "all"]),
    };
}
