namespace Baeum.Data;

/// <summary>Functions of the values of a column.</summary>
public static class ColumnApply
{
    extension(Column column)
    {
        /// <summary>The column of a function's results: <c>table["name"].Apply((string name) => name.Length)</c>. Missing values stay missing. pandas: <c>apply</c>.</summary>
        /// <typeparam name="T">What the function takes: the type of the column, or double for any column of numbers.</typeparam>
        /// <typeparam name="TResult">float, double, int, long, bool, string or DateTime.</typeparam>
        /// <exception cref="InvalidOperationException">The column holds another type.</exception>
        public Column Apply<T, TResult>(Func<T, TResult> function)
        {
            T[] values = column is Column<T> typed ? typed.Array
                : typeof(T) == typeof(double) ? (T[])(object)ColumnNumbers.Of<double>(column)
                : throw new InvalidOperationException($"Apply: the function takes {typeof(T).Name}, but column '{column.Name}' holds {column.DType}.");
            var results = new List<TResult>(values.Length);
            var rows = new int[values.Length];
            for (int row = 0; row < values.Length; row++)
            {
                rows[row] = column.IsMissing(row) ? -1 : results.Count;
                if (rows[row] >= 0)
                    results.Add(function(values[row]));
            }
            return Column.Of(column.Name, results.ToArray()).TakeRowsOrMissing(rows);
        }

        /// <summary>The column with other values in place of some; what is not in the dictionary stays. pandas: <c>replace({old: new})</c>.</summary>
        public Column Replace<T>(IReadOnlyDictionary<T, T> values) where T : notnull
            => column.Apply((T value) => values.TryGetValue(value, out var other) ? other : value);

        /// <summary>The column with one value in place of another. pandas: <c>replace(old, new)</c>.</summary>
        public Column Replace<T>(T value, T by) where T : notnull => column.Replace(new Dictionary<T, T> { [value] = by });

        /// <summary>The column with each value looked up; what is not in the dictionary becomes missing. pandas: <c>map</c>.</summary>
        public Column Map<T, TResult>(IReadOnlyDictionary<T, TResult> values) where T : notnull
        {
            var found = column.Apply((T value) => values.ContainsKey(value));
            var keep = Enumerable.Range(0, column.Count).Where(row => found[row] is true or "True").ToArray();
            var rows = new int[column.Count];
            Array.Fill(rows, -1);
            for (int i = 0; i < keep.Length; i++)
                rows[keep[i]] = i;
            return column.TakeRows(keep).Apply((T value) => values[value]).TakeRowsOrMissing(rows);
        }
    }

    extension(DataFrame table)
    {
        /// <summary>The table with one value in place of another, in the columns of the value's type. pandas: <c>df.replace(old, new)</c>.</summary>
        public DataFrame Replace<T>(T value, T by) where T : notnull
            => table.WithColumns([.. table.AllColumns.ToArray().Select(c => c is Column<T> ? c.Replace(value, by) : c)]);
    }
}
