using System.Globalization;
using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>A column of values of type <typeparamref name="T"/>.</summary>
public sealed class Column<T> : Column
{
    private readonly T[] _values;

    internal Column(string name, T[] values) : base(name, values.Length) => _values = values;

    /// <summary>The values; NaN, null and <c>default(DateTime)</c> are missing ones.</summary>
    public ReadOnlySpan<T> Values => _values;

    /// <summary>The values without a copy; nobody writes to them.</summary>
    internal T[] Array => _values;

    public override Type ElementType => typeof(T);

    public override object? this[int row] => IsMissing(row) ? null : _values[row];

    public override bool IsMissing(int row) => IsMissing(_values[row]);

    public override double ToDouble(int row)
    {
        if (typeof(T) == typeof(string) || typeof(T) == typeof(DateTime))
            throw NoNumbersError();
        return Convert.ToDouble(_values[row], CultureInfo.InvariantCulture);
    }

    public override Column Rename(string name) => new Column<T>(name, _values);

    public override Column TakeRows(Range rows) => new Column<T>(Name, _values[rows]);

    public override Column TakeRows(ReadOnlySpan<int> rows)
    {
        var taken = new T[rows.Length];
        for (int i = 0; i < taken.Length; i++)
            taken[i] = _values[rows[i]];
        return new Column<T>(Name, taken);
    }

    internal override Column TakeRowsOrMissing(ReadOnlySpan<int> rows)
    {
        if (!rows.Contains(-1))
            return TakeRows(rows);
        if (typeof(T) == typeof(string))
            return Create(Name, Taken(rows, row => (string?)(object?)_values[row], null));
        if (typeof(T) == typeof(DateTime))
            return Create(Name, Taken(rows, row => (DateTime)(object)_values[row]!, default));
        if (typeof(T) == typeof(bool))
            return Create(Name, Taken<string?>(rows, row => $"{_values[row]}", null));
        return typeof(T) == typeof(float) ? Create(Name, Taken(rows, row => (float)ToDouble(row), float.NaN)) : Create(Name, Taken(rows, ToDouble, double.NaN));
    }

    internal override Column Append(Column other) => new Column<T>(Name, [.. _values, .. ((Column<T>)other)._values]);

    internal override void CopyTo(int start, Span<float> target)
    {
        switch (_values)
        {
            case float[] v: v.AsSpan(start, target.Length).CopyTo(target); break;
            case double[] v: TensorPrimitives.ConvertTruncating<double, float>(v.AsSpan(start, target.Length), target); break;
            case int[] v: TensorPrimitives.ConvertTruncating<int, float>(v.AsSpan(start, target.Length), target); break;
            case long[] v: TensorPrimitives.ConvertTruncating<long, float>(v.AsSpan(start, target.Length), target); break;
            case bool[] v:
                for (int i = 0; i < target.Length; i++)
                    target[i] = v[start + i] ? 1 : 0;
                break;
            default: throw NoNumbersError();
        }
    }

    private static TOther[] Taken<TOther>(ReadOnlySpan<int> rows, Func<int, TOther> value, TOther missing)
    {
        var taken = new TOther[rows.Length];
        for (int i = 0; i < taken.Length; i++)
            taken[i] = rows[i] < 0 ? missing : value(rows[i]);
        return taken;
    }

    private static bool IsMissing(T value) => value is null || (value is double d && double.IsNaN(d)) || (value is float f && float.IsNaN(f)) || (value is DateTime t && t == default);
}
