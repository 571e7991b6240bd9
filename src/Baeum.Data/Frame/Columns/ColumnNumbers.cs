using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>The values of a column of numbers in another type of number.</summary>
internal static class ColumnNumbers
{
    /// <summary>The values, without a copy where they are of that type already; true is 1.</summary>
    /// <exception cref="InvalidOperationException">The column holds text or dates.</exception>
    /// <exception cref="OverflowException">A value does not fit, or a missing one was to become a whole number.</exception>
    public static T[] Of<T>(Column column) where T : INumber<T> => column switch
    {
        Column<T> same => same.Array,
        Column<float> c => Convert<float, T>(c.Array),
        Column<double> c => Convert<double, T>(c.Array),
        Column<int> c => Convert<int, T>(c.Array),
        Column<long> c => Convert<long, T>(c.Array),
        Column<bool> c => Array.ConvertAll(c.Array, flag => flag ? T.One : T.Zero),
        _ => throw column.NoNumbersError(),
    };

    /// <summary>The values that are there.</summary>
    public static double[] Present(Column column)
    {
        double[] values = Of<double>(column);
        return column.IsFloating && Array.Exists(values, double.IsNaN) ? Array.FindAll(values, value => !double.IsNaN(value)) : values;
    }

    /// <summary>Whether the values are whole numbers, or true and false.</summary>
    public static bool IsWhole(Column column) => column.IsNumber && !column.IsFloating;

    /// <summary>The numbers that texts stand for; missing ones become NaN.</summary>
    /// <exception cref="FormatException">A text is no such number; the message says where.</exception>
    public static T[] Parse<T>(Column<string> column) where T : INumber<T>
    {
        var values = new T[column.Count];
        for (int row = 0; row < values.Length; row++)
            if (!T.TryParse(column.Array[row] ?? "NaN", NumberStyles.Float, CultureInfo.InvariantCulture, out values[row]!))
                throw new FormatException($"Column '{column.Name}', row {row}: {(column.Array[row] is { } text ? $"'{text}'" : "a missing value")} cannot become {NpyType.Name(typeof(T))}.");
        return values;
    }

    private static TTo[] Convert<TFrom, TTo>(TFrom[] values) where TFrom : INumber<TFrom> where TTo : INumber<TTo>
    {
        var converted = new TTo[values.Length];
        TensorPrimitives.ConvertChecked<TFrom, TTo>(values, converted);
        return converted;
    }
}
