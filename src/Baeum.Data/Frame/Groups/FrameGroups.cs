namespace Baeum.Data;

/// <summary>The rows of a table in groups. Each aggregate gives a table with a row a group, sorted by the keys, which are its first columns. pandas: <c>groupby(keys, as_index=False)</c>.</summary>
/// <remarks>Without names an aggregate is taken of all columns that are no keys: <c>Sum, Mean, Std, Var, Median</c> of those of numbers. Rows whose key is missing are in no group.</remarks>
public sealed class FrameGroups
{
    private readonly DataFrame _table;
    private readonly string[] _keys;
    private readonly Grouping _groups;

    internal FrameGroups(DataFrame table, string[] keys)
    {
        (_table, _keys) = (table, keys);
        _groups = Grouping.Of(table.Select(keys).AllColumns, table.RowCount);
    }

    /// <summary>Number of groups. pandas: <c>ngroups</c>.</summary>
    public int NGroups => _groups.Count;

    /// <summary>Number of rows of each group, in a column <c>size</c>.</summary>
    public DataFrame Size() => Table([Column.Create("size", GroupFold.Run(new GroupFold.Sum<long>(), Enumerable.Repeat(1L, _table.RowCount).ToArray(), _groups))]);

    /// <summary>Number of values that are there.</summary>
    public DataFrame Count(params ReadOnlySpan<string> names) => Aggregate("count", names);

    /// <summary><c>Σ x</c>; 0 of nothing.</summary>
    public DataFrame Sum(params ReadOnlySpan<string> names) => Aggregate("sum", names);

    /// <summary><c>Σ x / n</c></summary>
    public DataFrame Mean(params ReadOnlySpan<string> names) => Aggregate("mean", names);

    /// <summary>Smallest value.</summary>
    public DataFrame Min(params ReadOnlySpan<string> names) => Aggregate("min", names);

    /// <summary>Largest value.</summary>
    public DataFrame Max(params ReadOnlySpan<string> names) => Aggregate("max", names);

    /// <summary>Standard deviation, ddof 1.</summary>
    public DataFrame Std(params ReadOnlySpan<string> names) => Aggregate("std", names);

    /// <summary>Variance, ddof 1.</summary>
    public DataFrame Var(params ReadOnlySpan<string> names) => Aggregate("var", names);

    /// <summary>The middle value.</summary>
    public DataFrame Median(params ReadOnlySpan<string> names) => Aggregate("median", names);

    /// <summary>The first value that is there.</summary>
    public DataFrame First(params ReadOnlySpan<string> names) => Aggregate("first", names);

    /// <summary>The last value that is there.</summary>
    public DataFrame Last(params ReadOnlySpan<string> names) => Aggregate("last", names);

    /// <summary>Number of different values.</summary>
    public DataFrame NUnique(params ReadOnlySpan<string> names) => Aggregate("nunique", names);

    /// <summary>Aggregates with names of their own: <c>Aggregate(("oldest", "age", "max"), ("people", "name", "count"))</c>. pandas: <c>agg(oldest=("age", "max"), ...)</c>.</summary>
    /// <exception cref="ArgumentException">A column or an aggregate is unknown; the message names the nearest.</exception>
    public DataFrame Aggregate(params IReadOnlyList<(string Name, string Column, string Aggregate)> aggregates)
        => Table([.. aggregates.Select(a => Aggregates.Of(a.Aggregate, _table[a.Column], _groups).Rename(a.Name))]);

    private DataFrame Aggregate(string aggregate, ReadOnlySpan<string> names)
    {
        var columns = names.IsEmpty
            ? [.. _table.AllColumns.ToArray().Where(c => !_keys.Contains(c.Name) && (c.IsNumber || !Aggregates.WantsNumbers(aggregate)))]
            : _table.Select(names).AllColumns.ToArray();
        return Table(Array.ConvertAll(columns, column => Aggregates.Of(aggregate, column, _groups)));
    }

    private DataFrame Table(Column[] aggregates) => new([.. _keys.Select(key => _table[key].TakeRows(_groups.FirstRows)), .. aggregates]);
}

/// <summary>Grouping rows.</summary>
public static class FrameGroupBy
{
    extension(DataFrame table)
    {
        /// <summary>The rows in groups of equal values in the named columns: <c>table.GroupBy("team").Mean("points")</c>.</summary>
        /// <exception cref="ArgumentException">No name is given, or there is no such column.</exception>
        public FrameGroups GroupBy(params ReadOnlySpan<string> names)
            => names.IsEmpty ? throw new ArgumentException("GroupBy: expected the names of one or more columns, received none.") : new FrameGroups(table, names.ToArray());
    }
}
