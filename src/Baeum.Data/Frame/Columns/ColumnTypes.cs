using System.Globalization;

namespace Baeum.Data;

/// <summary>Columns in another type.</summary>
public static class ColumnTypes
{
    extension(Column column)
    {
        /// <summary>The values as another type: numbers to numbers (to whole ones by cutting decimals off), text to numbers or dates by reading it, anything to text. pandas: <c>astype</c>.</summary>
        /// <typeparam name="T">float, double, int, long, bool, string or DateTime.</typeparam>
        /// <exception cref="FormatException">A text is no such value; the message says in which row.</exception>
        /// <exception cref="OverflowException">A number does not fit, or a missing one was to become a whole number.</exception>
        /// <exception cref="InvalidCastException">There is no way from the column's type to the other.</exception>
        public Column<T> Astype<T>() => (Column<T>)column.Astype(typeof(T));

        /// <summary>As the other overload, with the type as a value.</summary>
        public Column Astype(Type type)
        {
            if (type == column.ElementType)
                return column;
            if (type == typeof(string))
                return Column.Create(column.Name, Texts(column));
            if (column is Column<string> texts)
                return Parse(texts, type);
            if (column.IsDate)
                throw NoWay(column, type);
            try
            {
                return type == typeof(float) ? Column.Create(column.Name, ColumnNumbers.Of<float>(column))
                    : type == typeof(double) ? Column.Create(column.Name, ColumnNumbers.Of<double>(column))
                    : type == typeof(int) ? Column.Create(column.Name, ColumnNumbers.Of<int>(column))
                    : type == typeof(long) ? Column.Create(column.Name, ColumnNumbers.Of<long>(column))
                    : type == typeof(bool) ? Column.Create(column.Name, Array.ConvertAll(ColumnNumbers.Of<double>(column), value => value != 0))
                    : throw NoWay(column, type);
            }
            catch (OverflowException e)
            {
                throw new OverflowException($"Column '{column.Name}' has missing values or numbers that {NpyType.Name(type)} cannot hold; fill them first, or choose float64.", e);
            }
        }
    }

    extension(DataFrame table)
    {
        /// <summary>All columns as one type. pandas: <c>df.astype(type)</c>.</summary>
        public DataFrame Astype<T>() => table.WithColumns([.. table.AllColumns.ToArray().Select(c => c.Astype<T>())]);

        /// <summary>One column as another type.</summary>
        public DataFrame Astype<T>(string name) => table.With(table[name].Astype<T>());
    }

    /// <summary>Two columns in the type that holds the values of both: the same, or the wider of two kinds of number.</summary>
    /// <exception cref="ArgumentException">One holds numbers and the other does not; the message begins with <paramref name="operation"/>.</exception>
    internal static (Column A, Column B) Unify(Column a, Column b, string operation)
    {
        if (a.ElementType == b.ElementType)
            return (a, b);
        if (!a.IsNumber || !b.IsNumber || a.ElementType == typeof(bool) || b.ElementType == typeof(bool))
            throw new ArgumentException($"{operation}: column '{a.Name}' holds {a.DType} in one table and {b.DType} in the other; bring one to the other's type with Astype.");
        var type = ColumnNumbers.IsWhole(a) && ColumnNumbers.IsWhole(b) ? typeof(long) : typeof(double);
        return (a.Astype(type), b.Astype(type));
    }

    internal static string?[] Texts(Column column)
    {
        if (column is Column<DateTime> dates)
        {
            string[] texts = PandasDates.Format(dates.Array);
            return [.. texts.Select((text, row) => dates.IsMissing(row) ? null : text)];
        }
        return [.. column.Select(value => value switch
        {
            null => null,
            double number => PythonText.Of(number),
            float number => PythonText.Of(number),
            _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        })];
    }

    private static Column Parse(Column<string> texts, Type type)
        => type == typeof(float) ? Column.Create(texts.Name, ColumnNumbers.Parse<float>(texts))
        : type == typeof(double) ? Column.Create(texts.Name, ColumnNumbers.Parse<double>(texts))
        : type == typeof(int) ? Column.Create(texts.Name, ColumnNumbers.Parse<int>(texts))
        : type == typeof(long) ? Column.Create(texts.Name, ColumnNumbers.Parse<long>(texts))
        : type == typeof(DateTime) ? Column.Create(texts.Name, Dates(texts))
        : throw NoWay(texts, type);

    private static DateTime[] Dates(Column<string> texts)
        => [.. texts.Array.Select((text, row) => text is null ? default : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw new FormatException($"Column '{texts.Name}', row {row}: '{text}' is no date; expected one such as 2026-01-31 or 2026-01-31 12:30:00."))];

    private static InvalidCastException NoWay(Column column, Type type)
        => new($"Column '{column.Name}' holds {column.DType}, which cannot become {type.Name}; expected float, double, int, long, bool, string or DateTime as far as the values allow it.");
}
