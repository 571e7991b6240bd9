namespace Baeum.Data;

/// <summary>Rows that occur more than once.</summary>
public static class FrameDuplicates
{
    extension(DataFrame table)
    {
        /// <summary>The first of all rows that agree in the named columns, or in all of them. pandas: <c>drop_duplicates</c>.</summary>
        public DataFrame DropDuplicates(params ReadOnlySpan<string> names) => table.DropDuplicates([.. names], "first");

        /// <summary>One of all rows that agree in some columns, or none of them.</summary>
        /// <param name="subset">The columns; null or none are all of them.</param>
        /// <param name="keep">"first", "last", or "none" of those that occur more than once (pandas: <c>False</c>).</param>
        public DataFrame DropDuplicates(IReadOnlyList<string>? subset, string keep) => table.Where(Array.ConvertAll(table.Duplicated(subset, keep), isDuplicate => !isDuplicate));

        /// <summary>Whether a row is one that <c>DropDuplicates</c> leaves out. pandas: <c>duplicated</c>.</summary>
        public bool[] Duplicated(IReadOnlyList<string>? subset = null, string keep = "first")
        {
            if (keep is not ("first" or "last" or "none"))
                throw Nearest.Unknown("value of keep:", keep, ["first", "last", "none"]);
            var factors = Factors.Of(subset is { Count: > 0 } ? table[subset].AllColumns : table.AllColumns, table.RowCount);
            int[] counts = factors.Counts(), last = new int[counts.Length];
            for (int row = 0; row < table.RowCount; row++)
                last[factors.Codes[row]] = row;
            return [.. factors.Codes.Select((code, row) => keep == "none" ? counts[code] > 1 : row != (keep == "first" ? factors.FirstRows : last)[code])];
        }
    }
}
