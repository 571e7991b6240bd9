namespace Baeum.Data;

/// <summary>Two tables side by side, rows matched by a column.</summary>
public static class FrameJoin
{
    extension(DataFrame table)
    {
        /// <summary>Matches every row with all rows of another table that have the same value in <paramref name="on"/>, in this table's order. pandas: <c>merge(other, on=on, how=how, suffixes=("", suffix))</c>.</summary>
        /// <param name="other">The table whose columns are added.</param>
        /// <param name="on">Name of the column that both have. Missing values match each other.</param>
        /// <param name="suffix">Added to the names of the other table's columns that this one has too.</param>
        /// <param name="how">"inner" keeps the rows that match, "left" all of this table's, without values where nothing matches.</param>
        /// <exception cref="ArgumentException">A column is missing, holds another type than its counterpart, or two columns end up with one name.</exception>
        public DataFrame Join(DataFrame other, string on, string suffix = "_right", string how = "inner")
        {
            if (how is not ("inner" or "left"))
                throw Nearest.Unknown("join", how, ["inner", "left"]);
            Column left = table[on], right = other[on];
            if (left.ElementType != right.ElementType)
                throw new ArgumentException($"Join: column '{on}' holds {left.DType} in one table and {right.DType} in the other.");
            var (rows, matches) = Match(left, right, how == "left");
            var added = other.Drop(on).AllColumns.ToArray().Select(c => table.Contains(c.Name) ? c.Rename(c.Name + suffix) : c);
            return new DataFrame([.. table.TakeRows(rows).AllColumns, .. added.Select(c => c.TakeRowsOrMissing(matches))], null);
        }
    }

    private static (int[] Rows, int[] Matches) Match(Column left, Column right, bool keepAll)
    {
        var codes = left.Append(right).Factorize();
        var rowsOf = Enumerable.Range(0, right.Count).ToLookup(row => codes.Codes[left.Count + row]);
        List<int> rows = [], matches = [];
        for (int row = 0; row < left.Count; row++)
        {
            var found = rowsOf[codes.Codes[row]];
            foreach (int match in keepAll ? found.DefaultIfEmpty(-1) : found)
            {
                rows.Add(row);
                matches.Add(match);
            }
        }
        return ([.. rows], [.. matches]);
    }
}
