namespace Baeum.Data;

/// <summary>Tables one below or beside the other.</summary>
public static class FrameConcat
{
    extension(DataFrame)
    {
        /// <summary>The rows of all tables, matched by the names of their columns; what a table does not have is missing in its rows. pandas: <c>concat(tables)</c>.</summary>
        /// <param name="tables">One or more tables.</param>
        /// <param name="ignoreIndex">Number the rows from 0 instead of keeping their labels.</param>
        /// <exception cref="ArgumentException">No table is given, or a column holds text here and numbers there.</exception>
        public static DataFrame Concat(IReadOnlyList<DataFrame> tables, bool ignoreIndex = false)
        {
            string[] names = [.. Given(tables).SelectMany(t => t.Columns).Distinct()];
            int rows = tables.Sum(t => t.RowCount);
            var columns = Array.ConvertAll(names, name => Stack(tables, name, rows));
            var index = tables.Select(t => t.Index).Aggregate((a, b) => Pair(a, b));
            return new DataFrame(columns, ignoreIndex ? null : index, rows);
        }

        /// <summary>The columns of all tables, row by row. pandas: <c>concat(tables, axis="columns")</c> of tables with the same rows.</summary>
        /// <exception cref="ArgumentException">No table is given, they differ in length, or two columns have one name.</exception>
        public static DataFrame ConcatColumns(params IReadOnlyList<DataFrame> tables)
            => new([.. Given(tables).SelectMany(t => t.AllColumns.ToArray())], tables[0].IndexOrNull, tables[0].RowCount);
    }

    private static IReadOnlyList<DataFrame> Given(IReadOnlyList<DataFrame> tables)
        => tables.Count > 0 ? tables : throw new ArgumentException("Concat: expected one or more tables, received none.");

    // The values of all tables that have the column, and then for each row where its value stands in them, or −1.
    private static Column Stack(IReadOnlyList<DataFrame> tables, string name, int rows)
    {
        var values = tables.Where(t => t.Contains(name)).Select(t => t[name]).Aggregate((a, b) => Pair(a, b));
        var sources = new int[rows];
        int row = 0, source = 0;
        foreach (var table in tables)
            for (int i = 0; i < table.RowCount; i++)
                sources[row++] = table.Contains(name) ? source++ : -1;
        return values.TakeRowsOrMissing(sources);
    }

    private static Column Pair(Column a, Column b)
    {
        var (first, second) = a.Count == 0 ? (b.TakeRows(..0), b) : b.Count == 0 ? (a, a.TakeRows(..0)) : ColumnTypes.Unify(a, b, "Concat");
        return first.Append(second);
    }
}
