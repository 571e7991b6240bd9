namespace Baeum.Data;

/// <summary>Taking rows. They keep their labels.</summary>
public static class FrameRows
{
    extension(DataFrame table)
    {
        /// <summary>The first rows.</summary>
        public DataFrame Head(int n = 5) => table.TakeRows(..Math.Clamp(n, 0, table.RowCount));

        /// <summary>The last rows.</summary>
        public DataFrame Tail(int n = 5) => table.TakeRows(^Math.Clamp(n, 0, table.RowCount)..);

        /// <summary>The rows of a range. pandas: <c>df.iloc[range]</c>.</summary>
        public DataFrame TakeRows(Range rows) => new([.. table.AllColumns.ToArray().Select(c => c.TakeRows(rows))], table.Index.TakeRows(rows));

        /// <summary>The rows with these positions, in this order. pandas: <c>df.iloc[rows]</c>.</summary>
        public DataFrame TakeRows(ReadOnlySpan<int> rows)
        {
            var columns = table.AllColumns.ToArray();
            for (int i = 0; i < columns.Length; i++)
                columns[i] = columns[i].TakeRows(rows);
            return new(columns, table.Index.TakeRows(rows));
        }

        /// <summary>The table with rows numbered from 0. pandas: <c>reset_index(drop=True)</c>.</summary>
        public DataFrame ResetIndex() => new(table.AllColumns.ToArray(), null, table.RowCount);
    }
}
