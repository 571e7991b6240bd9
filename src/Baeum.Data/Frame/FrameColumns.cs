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

        /// <summary>The columns at some positions, in this order. pandas: <c>df.iloc[:, positions]</c>.</summary>
        public DataFrame Select(params ReadOnlySpan<int> positions)
        {
            var columns = new Column[positions.Length];
            for (int i = 0; i < columns.Length; i++)
                columns[i] = table[positions[i]];
            return table.WithColumns(columns);
        }

        /// <summary>The columns of some types: "number", "object" (text), "bool", "datetime", or a name as <see cref="Column.DType"/> gives it. pandas: <c>select_dtypes(include=types)</c>.</summary>
        /// <exception cref="ArgumentException">There is no such type.</exception>
        public DataFrame SelectDTypes(params IReadOnlyList<string> types)
        {
            string[] known = ["number", "object", "bool", "datetime", "float32", "float64", "int32", "int64", "datetime64[ns]"];
            foreach (string type in types)
                if (!known.Contains(type))
                    throw Nearest.Unknown("type of column", type, known);
            return table.WithColumns([.. table.AllColumns.ToArray().Where(c => types.Contains(c.DType)
                || c.IsDate && types.Contains("datetime") || c.IsNumber && c.ElementType != typeof(bool) && types.Contains("number"))]);
        }

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

        /// <summary>The table with a column more, under a name: <c>table.With("total", table["price"] * table["count"])</c>. pandas: <c>df[name] = column</c>.</summary>
        public DataFrame With(string name, Column column) => table.With(column.Rename(name));

        /// <summary>The table with some columns under other names. pandas: <c>rename(columns={old: new})</c>.</summary>
        /// <exception cref="ArgumentException">There is no such column, or two end up with one name.</exception>
        public DataFrame Rename(IReadOnlyDictionary<string, string> names)
        {
            foreach (string name in names.Keys)
                table.PositionOf(name);
            return table.WithColumns([.. table.AllColumns.ToArray().Select(c => names.TryGetValue(c.Name, out string? name) ? c.Rename(name) : c)]);
        }

        /// <summary>The table with one column under another name.</summary>
        public DataFrame Rename(string name, string newName) => table.Rename(new Dictionary<string, string> { [name] = newName });

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
            foreach (float[] column in RowsToColumns.Run(values))
                columns[start] = Column.Create(table.Columns[start++], column);
            return table.WithColumns(columns);
        }
    }
}
