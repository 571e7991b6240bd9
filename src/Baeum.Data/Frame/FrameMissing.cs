namespace Baeum.Data;

/// <summary>Missing values.</summary>
public static class FrameMissing
{
    extension(DataFrame table)
    {
        /// <summary>The rows that miss no value, of all columns or of the named ones. pandas: <c>dropna</c>.</summary>
        public DataFrame DropMissing(params ReadOnlySpan<string> names)
        {
            var columns = names.IsEmpty ? table.AllColumns.ToArray() : table.Select(names).AllColumns.ToArray();
            return table.TakeRows([.. Enumerable.Range(0, table.RowCount).Where(row => !Array.Exists(columns, c => c.IsMissing(row)))]);
        }
    }

    /// <summary>Number of missing values.</summary>
    public static int MissingCount(this Column column) => Enumerable.Range(0, column.Count).Count(column.IsMissing);
}
