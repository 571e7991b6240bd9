namespace Baeum.Data;

/// <summary>Two tables side by side, rows matched by columns.</summary>
public static class FrameJoin
{
    private static readonly string[] Ways = ["inner", "left", "right", "outer"];

    extension(DataFrame table)
    {
        /// <summary>Matches every row with all rows of another table that have the same value in <paramref name="on"/>, in this table's order. pandas: <c>merge(other, on=on, how=how, suffixes=("", suffix))</c>.</summary>
        /// <param name="other">The table whose columns are added.</param>
        /// <param name="on">Name of the column that both have. Missing values match each other.</param>
        /// <param name="suffix">Added to the names of the other table's columns that this one has too.</param>
        /// <param name="how">"inner" keeps the rows that match; "left" all of this table's, "right" all of the other's, "outer" all of both sorted by the key, without values where nothing matches.</param>
        /// <exception cref="ArgumentException">A column is missing, the key columns hold different kinds of value, or two columns end up with one name.</exception>
        public DataFrame Join(DataFrame other, string on, string suffix = "_right", string how = "inner") => table.Join(other, [on], [on], how, suffix);

        /// <summary>As the other overload, matched by several columns that may be named differently. Where both have one name, it is one column of the result.</summary>
        /// <param name="other">The table whose columns are added.</param>
        /// <param name="leftOn">Names of this table's key columns.</param>
        /// <param name="rightOn">Names of the other table's, equally many.</param>
        /// <param name="how">"inner", "left", "right" or "outer".</param>
        /// <param name="suffix">Added to the names of the other table's columns that this one has too.</param>
        public DataFrame Join(DataFrame other, IReadOnlyList<string> leftOn, IReadOnlyList<string> rightOn, string how = "inner", string suffix = "_right")
        {
            if (!Ways.Contains(how))
                throw Nearest.Unknown("join", how, Ways);
            if (leftOn.Count != rightOn.Count || leftOn.Count == 0)
                throw new ArgumentException($"Join: expected equally many key columns on both sides, received {leftOn.Count} and {rightOn.Count}.");
            Column[] keys = [.. leftOn.Zip(rightOn, (a, b) => Append(table[a], other[b]))];
            var matches = Match(keys, table.RowCount, other.RowCount, how);
            string[] shared = [.. leftOn.Where((name, i) => rightOn[i] == name)];
            int[] rows = [.. matches.Left.Select((row, i) => row >= 0 ? row : table.RowCount + matches.Right[i])];
            var left = table.AllColumns.ToArray().Select(c => Array.IndexOf(shared, c.Name) >= 0 ? keys[leftOn.ToList().IndexOf(c.Name)].TakeRows(rows) : c.TakeRowsOrMissing(matches.Left));
            var right = other.Drop(shared).AllColumns.ToArray().Select(c => (table.Contains(c.Name) ? c.Rename(c.Name + suffix) : c).TakeRowsOrMissing(matches.Right));
            return new DataFrame([.. left, .. right], null, rows.Length);
        }
    }

    private static Column Append(Column left, Column right)
    {
        var (a, b) = ColumnTypes.Unify(left, right, "Join");
        return a.Append(b);
    }

    private static RowMatches Match(Column[] keys, int lefts, int rights, string how)
    {
        var factors = Factors.Of(keys, lefts + rights);
        ReadOnlySpan<int> left = factors.Codes.AsSpan(0, lefts), right = factors.Codes.AsSpan(lefts, rights);
        if (how == "right")
        {
            var mirrored = RowMatches.Of(right, left, factors.FirstRows.Length, keepLeft: true, keepRight: false);
            return new RowMatches(mirrored.Right, mirrored.Left);
        }
        var matches = RowMatches.Of(left, right, factors.FirstRows.Length, keepLeft: how is "left" or "outer", keepRight: how == "outer");
        if (how != "outer")
            return matches;
        var sorted = Array.ConvertAll(keys, key => key.TakeRows([.. matches.Left.Select((row, i) => row >= 0 ? row : lefts + matches.Right[i])]));
        int[] order = RadixSort.Order(sorted, [.. keys.Select(_ => true)], matches.Left.Length);
        return new RowMatches(Array.ConvertAll(order, i => matches.Left[i]), Array.ConvertAll(order, i => matches.Right[i]));
    }
}
