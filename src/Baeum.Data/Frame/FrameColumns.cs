using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Choosing, leaving out and replacing columns.</summary>
public static class FrameColumns
{
    extension(DataFrame table)
    {
        /// <summary>The named columns, in this order. pandas: <c>df[names]</c>.</summary>
        public DataFrame Select(params ReadOnlySpan<string> names)
        {
            var columns = new Column[names.Length];
            for (int i = 0; i < columns.Length; i++)
                columns[i] = table[names[i]];
            return table.WithColumns(columns);
        }

        /// <summary>The columns of a range of positions. pandas: <c>df.iloc[:, range]</c>.</summary>
        public DataFrame Select(Range positions) => table.WithColumns(table.AllColumns[positions].ToArray());

        /// <summary>All but the named columns. pandas: <c>drop(columns=names)</c>.</summary>
        public DataFrame Drop(params ReadOnlySpan<string> names)
        {
            var gone = new HashSet<int>();
            foreach (string name in names)
                gone.Add(table.PositionOf(name));
            return table.WithColumns([.. table.AllColumns.ToArray().Where((_, i) => !gone.Contains(i))]);
        }

        /// <summary>The table with a column more; one of the same name is replaced where it stands.</summary>
        public DataFrame With(Column column)
            => table.WithColumns(table.Contains(column.Name)
                ? [.. table.AllColumns.ToArray().Select(c => c.Name == column.Name ? column : c)]
                : [.. table.AllColumns, column]);

        /// <summary>The table with one column under another name.</summary>
        public DataFrame Rename(string name, string newName)
        {
            var column = table[name];
            return table.WithColumns([.. table.AllColumns.ToArray().Select(c => c == column ? c.Rename(newName) : c)]);
        }

        /// <summary>The table with new values in a range of columns, which keep their names. pandas: <c>df.iloc[:, range] = values</c>.</summary>
        /// <param name="positions">Which columns, such as <c>1..</c>.</param>
        /// <param name="values">Shape: [rows, columns of the range].</param>
        public DataFrame SetValues(Range positions, Tensor<float> values)
        {
            var (start, count) = positions.GetOffsetAndLength(table.Columns.Count);
            Shape expected = [table.RowCount, count];
            if (values.Shape() != expected)
                throw new ArgumentException($"SetValues: expected values of shape {expected} for the columns {positions}, received {values.Shape()}.");
            var columns = table.AllColumns.ToArray();
            for (int i = 0; i < count; i++)
                columns[start + i] = Column.Create(table.Columns[start + i], values.Columns(i..(i + 1)).AsSpan().ToArray());
            return table.WithColumns(columns);
        }
    }
}
