namespace Baeum.Data;

/// <summary>What can be said about the values of each group, by pandas' names. Missing values are left out.</summary>
internal static class Aggregates
{
    private static readonly Dictionary<string, Func<Column, Grouping, Column>> All = new()
    {
        ["count"] = (column, groups) => Column.Create(column.Name, Array.ConvertAll(Counts(column, groups), count => (long)count)),
        ["sum"] = Sum,
        ["mean"] = (column, groups) => Column.Create(column.Name, Means(column, groups)),
        ["var"] = (column, groups) => Column.Create(column.Name, Variances(column, groups)),
        ["std"] = (column, groups) => Column.Create(column.Name, Array.ConvertAll(Variances(column, groups), Math.Sqrt)),
        ["min"] = (column, groups) => Pick(column, groups, SortKeys.Of(column)),
        ["max"] = (column, groups) => Pick(column, groups, SortKeys.Of(column, ascending: false)),
        ["first"] = (column, groups) => Pick(column, groups, Positions(column, row => row)),
        ["last"] = (column, groups) => Pick(column, groups, Positions(column, row => column.Count - row)),
        ["median"] = (column, groups) => Column.Create(column.Name, Medians(column, groups)),
        ["nunique"] = NUnique,
    };

    /// <summary>The named aggregate of a column, one value a group.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static Column Of(string name, Column column, Grouping groups) => All.TryGetValue(name, out var aggregate) ? aggregate(column, groups) : throw Nearest.Unknown("aggregate", name, All.Keys);

    /// <summary>Whether the aggregate is one of numbers only.</summary>
    public static bool WantsNumbers(string name) => name is "sum" or "mean" or "var" or "std" or "median";

    private static double[] Counts(Column column, Grouping groups)
        => GroupFold.Run(new GroupFold.Sum<double>(), [.. Enumerable.Range(0, column.Count).Select(row => column.IsMissing(row) ? 0.0 : 1)], groups);

    private static Column Sum(Column column, Grouping groups)
    {
        if (ColumnNumbers.IsWhole(column))
            return Column.Create(column.Name, GroupFold.Run(new GroupFold.Sum<long>(), ColumnNumbers.Of<long>(column), groups));
        double[] sums = GroupFold.Run(new GroupFold.Sum<double>(), ColumnNumbers.Of<double>(column), groups);
        return column is Column<float> ? Column.Create(column.Name, Array.ConvertAll(sums, sum => (float)sum)) : Column.Create(column.Name, sums);
    }

    private static double[] Means(Column column, Grouping groups)
        => Divide(GroupFold.Run(new GroupFold.Sum<double>(), ColumnNumbers.Of<double>(column), groups), Counts(column, groups));

    private static double[] Variances(Column column, Grouping groups)
        => Divide(GroupFold.Run(new GroupFold.SquaredDeviations(Means(column, groups)), ColumnNumbers.Of<double>(column), groups), Array.ConvertAll(Counts(column, groups), count => count - 1));

    private static double[] Divide(double[] sums, double[] counts) => [.. sums.Zip(counts, (sum, count) => count > 0 ? sum / count : double.NaN)];

    private static Column Pick(Column column, Grouping groups, ulong[] keys) => column.TakeRowsOrMissing(GroupFold.Least(keys, groups));

    private static ulong[] Positions(Column column, Func<int, int> key)
        => [.. Enumerable.Range(0, column.Count).Select(row => column.IsMissing(row) ? ulong.MaxValue : (ulong)key(row))];

    // The values of each group side by side: group g is [ends[g − 1] .. ends[g]].
    private static double[] Medians(Column column, Grouping groups)
    {
        double[] values = ColumnNumbers.Of<double>(column);
        int[] ends = Array.ConvertAll(Counts(column, groups), count => (int)count), next = new int[ends.Length];
        for (int group = 1; group < ends.Length; group++)
            ends[group] += next[group] = ends[group - 1];
        var grouped = new double[ends.Length > 0 ? ends[^1] : 0];
        for (int row = 0; row < values.Length; row++)
            if (groups.Codes[row] >= 0 && !double.IsNaN(values[row]))
                grouped[next[groups.Codes[row]]++] = values[row];
        return [.. ends.Select((end, group) =>
        {
            var part = grouped.AsSpan((group == 0 ? 0 : ends[group - 1])..end);
            part.Sort();
            return ColumnStatistics.Quantile(part, 0.5);
        })];
    }

    private static Column<long> NUnique(Column column, Grouping groups)
    {
        var pairs = new Factors(Array.ConvertAll(groups.Codes, code => code + 1), new int[groups.Count + 1]).With(Factors.Of(column));
        var counts = new long[groups.Count];
        foreach (int row in pairs.FirstRows)
            if (groups.Codes[row] >= 0 && !column.IsMissing(row))
                counts[groups.Codes[row]]++;
        return Column.Create(column.Name, counts);
    }
}
