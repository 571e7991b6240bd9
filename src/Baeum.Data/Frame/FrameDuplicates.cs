namespace Baeum.Data;

/// <summary>Rows that occur more than once.</summary>
public static class FrameDuplicates
{
    extension(DataFrame table)
    {
        /// <summary>The first of all rows that agree in the named columns, or in all of them. pandas: <c>drop_duplicates</c>.</summary>
        public DataFrame DropDuplicates(params ReadOnlySpan<string> names)
        {
            if (table.Columns.Count == 0)
                return table;
            var columns = names.IsEmpty ? table.AllColumns : table.Select(names).AllColumns;
            var factors = columns[0].Factorize();
            foreach (var column in columns[1..])
                factors = factors.With(column.Factorize());
            return table.TakeRows(factors.FirstRows);
        }
    }
}
