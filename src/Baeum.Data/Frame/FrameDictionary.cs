using System.Globalization;

namespace Baeum.Data;

/// <summary>Two columns as a dictionary.</summary>
public static class FrameDictionary
{
    extension(DataFrame table)
    {
        /// <summary>From the values of one column to those of another; of rows with the same key the last one counts, as in Python.</summary>
        /// <exception cref="InvalidOperationException">A key or value is missing or does not convert.</exception>
        public Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(string keys, string values) where TKey : notnull
        {
            Column from = table[keys], to = table[values];
            var dictionary = new Dictionary<TKey, TValue>();
            for (int row = 0; row < table.RowCount; row++)
                dictionary[Convert<TKey>(from, row)] = Convert<TValue>(to, row);
            return dictionary;
        }
    }

    private static T Convert<T>(Column column, int row)
    {
        if (column[row] is not { } value)
            throw new InvalidOperationException($"Column '{column.Name}' has no value in row {row}.");
        try
        {
            return (T)System.Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
        {
            throw new InvalidOperationException($"Column '{column.Name}', row {row}: '{value}' is no {typeof(T).Name}.", e);
        }
    }
}
