using System.Globalization;

namespace Baeum.Data;

/// <summary>How often each value of a column occurs, most frequent first. Prints as pandas' <c>value_counts()</c>.</summary>
public sealed class ValueCounts
{
    private readonly bool _normalize;

    internal ValueCounts(Column values, int[] counts, bool normalize) => (Values, Counts, _normalize) = (values, counts, normalize);

    /// <summary>The values, once each.</summary>
    public Column Values { get; }

    /// <summary>How often each occurs.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>The counts as shares of their sum.</summary>
    public IReadOnlyList<double> Shares => [.. Counts.Select(count => (double)count / Counts.Sum())];

    /// <summary>How often a value occurs: <c>counts["Plank"]</c>; 0 if it does not.</summary>
    public int this[object value] => Values.Zip(Counts).FirstOrDefault(pair => IsSame(pair.First, value)).Second;

    /// <summary>pandas' text.</summary>
    public override string ToString() => _normalize
        ? PandasSeries.Text(Values.Name, Column.Create("", [.. Shares]), "float64", Values)
        : PandasSeries.Text(Values.Name, Column.Create("", [.. Counts]), "int64", Values);

    // Numbers of different types are the same where their values are.
    private static bool IsSame(object? known, object value)
        => known is not null && (known.Equals(value) || known is not (string or DateTime) && value is not (string or DateTime)
            && Convert.ToDouble(known, CultureInfo.InvariantCulture) == Convert.ToDouble(value, CultureInfo.InvariantCulture));
}

/// <summary>The values that occur in a column.</summary>
public static class ColumnCounts
{
    extension(Column column)
    {
        /// <summary>Counts each value, missing ones left out; equally frequent ones in the order of their first appearance.</summary>
        /// <param name="normalize">Print shares of the whole instead of counts.</param>
        /// <param name="ascending">The rarest first.</param>
        public ValueCounts ValueCounts(bool normalize = false, bool ascending = false)
        {
            var factors = Factors.Of(column);
            int[] counts = factors.Counts(), order = RadixSort.Order([Column.Create("", counts)], [ascending], counts.Length);
            order = Array.FindAll(order, code => !column.IsMissing(factors.FirstRows[code]));
            return new ValueCounts(column.TakeRows(Array.ConvertAll(order, code => factors.FirstRows[code])), Array.ConvertAll(order, code => counts[code]), normalize);
        }

        /// <summary>The values that occur, once each, in the order of their first appearance; a missing one too. pandas: <c>unique</c>.</summary>
        public Column Unique() => column.TakeRows(Factors.Of(column).FirstRows);

        /// <summary>Number of different values, missing ones left out. pandas: <c>nunique</c>.</summary>
        public int NUnique() => Factors.Of(column).FirstRows.Count(row => !column.IsMissing(row));
    }
}
