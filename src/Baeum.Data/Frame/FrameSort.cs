namespace Baeum.Data;

/// <summary>Sorting rows.</summary>
public static class FrameSort
{
    extension(DataFrame table)
    {
        /// <summary>The rows in the order of a column; equal ones stay in their order, missing values come last. pandas: <c>sort_values(name, kind="stable")</c>.</summary>
        public DataFrame SortBy(string name, bool ascending = true) => table.SortBy([name], ascending);

        /// <summary>The rows in the order of several columns: by the first, equal ones by the second, and so on.</summary>
        public DataFrame SortBy(IReadOnlyList<string> names, bool ascending = true)
        {
            var keys = names.Select(name => table[name]).ToArray();
            int sign = ascending ? 1 : -1;
            var rows = Enumerable.Range(0, table.RowCount).ToArray();
            Array.Sort(rows, (a, b) =>
            {
                foreach (var key in keys)
                {
                    int order = key.Compare(a, b);
                    if (order != 0)
                        return key.IsMissing(a) || key.IsMissing(b) ? order : sign * order;
                }
                return a.CompareTo(b);
            });
            return table.TakeRows(rows);
        }
    }
}
