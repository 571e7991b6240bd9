namespace Baeum.Data;

/// <summary>How often each value of a column occurs, most frequent first. Prints as pandas' <c>value_counts()</c>.</summary>
public sealed class ValueCounts
{
    internal ValueCounts(Column values, int[] counts) => (Values, Counts) = (values, counts);

    /// <summary>The values, once each.</summary>
    public Column Values { get; }

    /// <summary>How often each occurs.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>pandas' text.</summary>
    public override string ToString() => PandasSeries.Text(Values.Name, Column.Create("", [.. Counts]), "int64", Values);
}

/// <summary>The values that occur in a column.</summary>
public static class ColumnCounts
{
    extension(Column column)
    {
        /// <summary>Counts each value, missing ones left out; equally frequent ones in the order of their first appearance.</summary>
        public ValueCounts ValueCounts()
        {
            var factors = column.Factorize();
            int[] counts = factors.Counts();
            var order = Enumerable.Range(0, counts.Length).Where(code => !column.IsMissing(factors.FirstRows[code])).OrderByDescending(code => counts[code]).ToArray();
            return new ValueCounts(column.TakeRows(Array.ConvertAll(order, code => factors.FirstRows[code])), Array.ConvertAll(order, code => counts[code]));
        }

        /// <summary>The values that occur, once each, in the order of their first appearance; a missing one too. pandas: <c>unique</c>.</summary>
        public Column Unique() => column.TakeRows(column.Factorize().FirstRows);
    }
}
