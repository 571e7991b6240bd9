namespace Baeum.Data;

/// <summary>Categories to columns of true and false.</summary>
public static class FrameOneHot
{
    extension(DataFrame table)
    {
        /// <summary>The table with a column of true and false for each value of some columns, named <c>column_value</c>, in place of these; a missing value is false in all. pandas: <c>get_dummies</c>.</summary>
        /// <param name="columns">Which columns; by default those of text.</param>
        /// <param name="dropFirst">Leave out the first value of each column: it is what all others are not.</param>
        /// <exception cref="ArgumentException">There is no such column, or two columns end up with one name.</exception>
        public DataFrame OneHot(IReadOnlyList<string>? columns = null, bool dropFirst = false)
        {
            string[] chosen = [.. columns ?? table.Columns.Where(name => table[name].IsText)];
            var kept = table.Drop(chosen).AllColumns.ToArray();
            return table.WithColumns([.. kept, .. chosen.SelectMany(name => Indicators(table[name], dropFirst))]);
        }
    }

    private static IEnumerable<Column> Indicators(Column column, bool dropFirst)
    {
        var groups = Grouping.Of([column], column.Count);
        string?[] values = ColumnTypes.Texts(column.TakeRows(groups.FirstRows));
        return Enumerable.Range(0, groups.Count).Skip(dropFirst ? 1 : 0)
            .Select(value => Column.Create($"{column.Name}_{values[value]}", Array.ConvertAll(groups.Codes, code => code == value)));
    }
}
