using System.Collections;
using System.Globalization;
using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>A named list of values of one type, some of which may be missing: a column of a <see cref="DataFrame"/>. Immutable.</summary>
/// <remarks>
/// The type of the values is float, double, int, long, bool, string or DateTime. As in pandas, NaN is a missing number, null a missing text and a marker outside
/// the range of dates, <c>default(DateTime)</c>, a missing date; int, long and bool are never missing: where they would be, int and long become double and bool becomes text.
/// </remarks>
public abstract class Column : IReadOnlyList<object?>
{
    private protected Column(string name, int count) => (Name, Count) = (name, count);

    /// <summary>The name, unique in its table.</summary>
    public string Name { get; }

    /// <summary>Number of values, the missing ones included.</summary>
    public int Count { get; }

    /// <summary>Type of a value.</summary>
    public abstract Type ElementType { get; }

    /// <summary>The type as pandas calls it: float32, float64, int32, int64, bool, object (text), datetime64[ns].</summary>
    public string DType => IsText ? "object" : IsDate ? "datetime64[ns]" : NpyType.Name(ElementType);

    /// <summary>Bytes of one value; of text, those of its reference.</summary>
    internal int Size => IsText ? 8 : ElementType == typeof(bool) ? 1 : ElementType == typeof(int) || ElementType == typeof(float) ? 4 : 8;

    /// <summary>Whether the values are text.</summary>
    public bool IsText => ElementType == typeof(string);

    /// <summary>Whether the values are dates with times.</summary>
    public bool IsDate => ElementType == typeof(DateTime);

    /// <summary>Whether the values are numbers, or true and false, which count as 1 and 0.</summary>
    public bool IsNumber => !IsText && !IsDate;

    /// <summary>Whether the values are float or double.</summary>
    public bool IsFloating => ElementType == typeof(float) || ElementType == typeof(double);

    /// <summary>The value in a row, null if it is missing.</summary>
    public abstract object? this[int row] { get; }

    /// <summary>A column of numbers.</summary>
    public static Column<float> Create(string name, float[] values) => new(name, values);

    /// <summary>A column of numbers.</summary>
    public static Column<double> Create(string name, double[] values) => new(name, values);

    /// <summary>A column of whole numbers.</summary>
    public static Column<int> Create(string name, int[] values) => new(name, values);

    /// <summary>A column of whole numbers.</summary>
    public static Column<long> Create(string name, long[] values) => new(name, values);

    /// <summary>A column of true and false.</summary>
    public static Column<bool> Create(string name, bool[] values) => new(name, values);

    /// <summary>A column of text; null is a missing one.</summary>
    public static Column<string> Create(string name, string?[] values) => new(name, values!);

    /// <summary>A column of dates with times; <c>default(DateTime)</c> is a missing one.</summary>
    public static Column<DateTime> Create(string name, DateTime[] values) => new(name, values);

    /// <summary>A column of an array's values, whatever their type.</summary>
    /// <exception cref="ArgumentException">An array of another type.</exception>
    public static Column Of(string name, Array values) => values switch
    {
        float[] v => Create(name, v),
        double[] v => Create(name, v),
        int[] v => Create(name, v),
        long[] v => Create(name, v),
        bool[] v => Create(name, v),
        string?[] v => Create(name, v),
        DateTime[] v => Create(name, v),
        _ => throw new ArgumentException($"Column '{name}': expected an array of float, double, int, long, bool, string or DateTime, received {values.GetType().Name}."),
    };

    /// <summary>Whether the value in a row is missing.</summary>
    public abstract bool IsMissing(int row);

    /// <summary>The value in a row as a number: true is 1, a missing one NaN.</summary>
    /// <exception cref="InvalidOperationException">The column holds text or dates.</exception>
    public abstract double ToDouble(int row);

    /// <summary>The same values under another name.</summary>
    public abstract Column Rename(string name);

    /// <summary>The rows with these indices, in this order.</summary>
    public abstract Column TakeRows(ReadOnlySpan<int> rows);

    /// <summary>The rows of a range.</summary>
    public abstract Column TakeRows(Range rows);

    /// <summary>The rows with these indices; −1 gives a missing value, for which int, long and bool change their type.</summary>
    internal abstract Column TakeRowsOrMissing(ReadOnlySpan<int> rows);

    /// <summary>These values followed by those of another column of the same type.</summary>
    internal abstract Column Append(Column other);

    /// <summary>The values as numbers. Shape: [rows].</summary>
    /// <exception cref="InvalidOperationException">The column holds text or dates.</exception>
    public Tensor<float> ToTensor()
    {
        var tensor = Tensors.Empty([Count]);
        CopyTo(0, tensor.AsSpan());
        return tensor;
    }

    /// <summary>Writes the values from a row on as 32-bit floats.</summary>
    internal abstract void CopyTo(int start, Span<float> target);

    /// <summary>The values in their own type.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public ReadOnlySpan<T> Values<T>()
        => this is Column<T> typed ? typed.Values : throw new InvalidOperationException($"Column '{Name}' holds {ElementType.Name}, not {typeof(T).Name}.");

    /// <summary>The values as labels: text, whole numbers, or numbers.</summary>
    /// <exception cref="InvalidOperationException">A value is missing.</exception>
    public static implicit operator Labels(Column column)
    {
        int missing = Enumerable.Range(0, column.Count).FirstOrDefault(column.IsMissing, -1);
        if (missing >= 0)
            throw new InvalidOperationException($"Column '{column.Name}' has no value in row {missing}; labels cannot be missing.");
        return column switch
        {
            Column<string> texts => texts.Values.ToArray(),
            Column<int> integers => integers.Values.ToArray(),
            Column<long> or Column<bool> => (int[])(Labels)column.ToTensor(),
            _ => column.ToTensor(),
        };
    }

    /// <summary>The error for text or dates where numbers are wanted: shows the first value that is no number, for often only few are not.</summary>
    internal InvalidOperationException NoNumbersError()
    {
        if (IsDate)
            return new($"Column '{Name}' holds dates, no numbers; take parts of them, such as Dt.Year, or drop it.");
        int row = Enumerable.Range(0, Count).FirstOrDefault(row => this[row] is string text && !double.TryParse(text, CultureInfo.InvariantCulture, out _), -1);
        return new($"Column '{Name}' holds text{(row >= 0 ? $" such as '{this[row]}' in row {row}" : "")}, no numbers; drop it or encode it.");
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (int row = 0; row < Count; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The column as pandas prints a series.</summary>
    public override string ToString() => PandasSeries.Text(Name, this, DType);
}
