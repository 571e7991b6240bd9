namespace Baeum.Data;

/// <summary>Sorting rows.</summary>
public static class FrameSort
{
    extension(DataFrame table)
    {
        /// <summary>The rows in the order of a column; equal ones stay in their order, missing values come last. pandas: <c>sort_values(name, kind="stable")</c>.</summary>
        public DataFrame SortBy(string name, bool ascending = true) => table.SortBy([name], ascending);

        /// <summary>The rows in the order of several columns: by the first, equal ones by the second, and so on.</summary>
        public DataFrame SortBy(IReadOnlyList<string> names, bool ascending = true) => table.SortBy([.. names.Select(name => (name, ascending))]);

        /// <summary>As the other overload, with a direction for each column: <c>table.SortBy([("team", true), ("points", false)])</c>.</summary>
        public DataFrame SortBy(IReadOnlyList<(string Name, bool Ascending)> keys)
            => table.TakeRows(RadixSort.Order([.. keys.Select(key => table[key.Name])], [.. keys.Select(key => key.Ascending)], table.RowCount));
    }
}
