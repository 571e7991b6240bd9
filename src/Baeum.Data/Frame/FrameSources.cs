using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Baeum.Data;

/// <summary>Tables from what a program holds already.</summary>
public static class FrameSources
{
    extension(DataFrame)
    {
        /// <summary>A table of named arrays: <c>DataFrame.FromDictionary(new() { ["age"] = new[] { 30, 25 }, ["name"] = new[] { "Ann", "Bob" } })</c>. pandas: <c>DataFrame(dict)</c>.</summary>
        /// <exception cref="ArgumentException">The arrays differ in length, or are of a type that no column holds.</exception>
        public static DataFrame FromDictionary(IEnumerable<KeyValuePair<string, Array>> columns) => new(columns.Select(c => Column.Of(c.Key, c.Value)));

        /// <summary>A table of the rows and columns of an array. Shape: [rows, names]; without names they are 0, 1, 2, ... pandas: <c>DataFrame(array, columns=names)</c>.</summary>
        public static DataFrame FromArray(double[,] values, params IReadOnlyList<string> names)
        {
            if (names.Count == 0)
                names = [.. Enumerable.Range(0, values.GetLength(1)).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c}"))];
            if (values.GetLength(1) != names.Count)
                throw new ArgumentException($"FromArray: expected {names.Count} columns for {names.Count} names, received {values.GetLength(1)}.");
            return new DataFrame(names.Select((name, c) => Column.Create(name, [.. Enumerable.Range(0, values.GetLength(0)).Select(row => values[row, c])])));
        }

        /// <summary>A table of objects: a column for each public property, in the order of their declaration. A null is a missing value; types that no column holds become text.</summary>
        /// <exception cref="ArgumentException">The type has no public properties.</exception>
        public static DataFrame FromRecords<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(IEnumerable<T> records)
        {
            T[] all = [.. records];
            var properties = Array.FindAll(typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance), p => p.CanRead && p.GetIndexParameters().Length == 0);
            return properties.Length > 0 ? new DataFrame(properties.Select(p => ToColumn(p, Array.ConvertAll(all, record => p.GetValue(record)))))
                : throw new ArgumentException($"FromRecords: {typeof(T).Name} has no public properties.");
        }
    }

    extension(DataFrame table)
    {
        /// <summary>All values as 64-bit floats: true is 1, a missing one NaN. NumPy: <c>np.array(df)</c>. Shape: [rows, columns].</summary>
        /// <exception cref="InvalidOperationException">A column holds text or dates.</exception>
        public double[,] ToArray()
        {
            var values = new double[table.RowCount, table.Columns.Count];
            for (int c = 0; c < table.Columns.Count; c++)
            {
                double[] column = ColumnNumbers.Of<double>(table[c]);
                for (int row = 0; row < column.Length; row++)
                    values[row, c] = column[row];
            }
            return values;
        }
    }

    private static Column ToColumn(PropertyInfo property, object?[] values)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Column known = Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => Column.Create(property.Name, Array.ConvertAll(Present(values), v => $"{v}")),
            TypeCode.Single => Column.Create(property.Name, Array.ConvertAll(Present(values), v => (float)v)),
            TypeCode.Double or TypeCode.Decimal => Column.Create(property.Name, Array.ConvertAll(Present(values), v => Convert.ToDouble(v, CultureInfo.InvariantCulture))),
            TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 => Column.Create(property.Name, Array.ConvertAll(Present(values), v => Convert.ToInt32(v, CultureInfo.InvariantCulture))),
            TypeCode.Int64 or TypeCode.UInt32 or TypeCode.UInt64 => Column.Create(property.Name, Array.ConvertAll(Present(values), v => Convert.ToInt64(v, CultureInfo.InvariantCulture))),
            TypeCode.Boolean => Column.Create(property.Name, Array.ConvertAll(Present(values), v => (bool)v)),
            TypeCode.DateTime => Column.Create(property.Name, Array.ConvertAll(Present(values), v => (DateTime)v)),
            _ => Column.Create(property.Name, Array.ConvertAll(Present(values), v => Convert.ToString(v, CultureInfo.InvariantCulture))),
        };
        int next = 0;
        return known.TakeRowsOrMissing(Array.ConvertAll(values, v => v is null ? -1 : next++));
    }

    private static object[] Present(object?[] values) => [.. values.OfType<object>()];
}
