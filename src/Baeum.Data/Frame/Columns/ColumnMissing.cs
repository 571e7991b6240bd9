using System.Globalization;

namespace Baeum.Data;

/// <summary>Missing values of a column.</summary>
public static class ColumnMissing
{
    extension(Column column)
    {
        /// <summary>Number of missing values.</summary>
        public int MissingCount()
        {
            int count = 0;
            for (int row = 0; row < column.Count; row++)
                count += column.IsMissing(row) ? 1 : 0;
            return count;
        }

        /// <summary>Whether each value is missing. pandas: <c>isna</c>.</summary>
        public bool[] IsMissing()
        {
            var mask = new bool[column.Count];
            for (int row = 0; row < mask.Length; row++)
                mask[row] = column.IsMissing(row);
            return mask;
        }

        /// <summary>The column with a value where one is missing. pandas: <c>fillna(value)</c>.</summary>
        /// <param name="value">A number, text or date, as the column holds.</param>
        /// <exception cref="ArgumentException">The value is of another kind than those of the column.</exception>
        public Column FillMissing(object value) => column switch
        {
            Column<float> c => Fill(c, To<float>(c, value)),
            Column<double> c => Fill(c, To<double>(c, value)),
            Column<string> c => Fill(c, To<string>(c, value)),
            Column<DateTime> c => Fill(c, To<DateTime>(c, value)),
            _ => column,
        };

        /// <summary>The column with the last value before it where one is missing. pandas: <c>ffill</c>.</summary>
        public Column Ffill() => Carry(column, [.. Enumerable.Range(0, column.Count)]);

        /// <summary>The column with the next value after it where one is missing. pandas: <c>bfill</c>.</summary>
        public Column Bfill() => Carry(column, [.. Enumerable.Range(0, column.Count).Reverse()]);
    }

    private static Column<T> Fill<T>(Column<T> column, T value)
    {
        var filled = column.Values.ToArray();
        for (int row = 0; row < filled.Length; row++)
            if (column.IsMissing(row))
                filled[row] = value;
        return new Column<T>(column.Name, filled);
    }

    private static Column Carry(Column column, int[] order)
    {
        var sources = new int[column.Count];
        int source = -1;
        foreach (int row in order)
            sources[row] = source = column.IsMissing(row) && source >= 0 ? source : row;
        return column.TakeRows(sources);
    }

    private static T To<T>(Column column, object value)
    {
        try
        {
            if (value is T same)
                return same;
            if (typeof(T) != typeof(string) && value is not string)
                return (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
        {
        }
        throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"FillMissing: column '{column.Name}' holds {column.DType}, received '{value}' ({value.GetType().Name})."));
    }
}
