using System.Globalization;

namespace Baeum.Data;

/// <summary>A table's columns at a glance.</summary>
public static class FrameInfo
{
    extension(DataFrame table)
    {
        /// <summary>Name, number of values that are there, and type of every column, laid out as pandas' <c>info()</c>.</summary>
        public string Info()
        {
            string[] names = ["Column", .. table.Columns], counts = ["Non-Null Count", .. table.AllColumns.ToArray().Select(Present)];
            string[] types = ["Dtype", .. table.AllColumns.ToArray().Select(c => c.DType)];
            string[] numbers = [" # ", .. Enumerable.Range(0, table.Columns.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $" {i} "))];
            string[][] cells = [numbers, names, counts, types];
            var widths = Array.ConvertAll(cells, column => column.Max(text => text.Length));
            var lines = Enumerable.Range(0, names.Length).Select(i => Line(cells, widths, i)).ToList();
            lines.Insert(1, string.Join("  ", cells.Select((column, c) => (c == 0 ? "---" : new string('-', column[0].Length)).PadRight(widths[c]))));
            var kinds = table.AllColumns.ToArray().GroupBy(c => c.DType).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}({g.Count()})");
            return string.Join('\n', [.. Header(table), .. lines.Select(line => line.TrimEnd()), $"dtypes: {string.Join(", ", kinds)}"]);
        }
    }

    private static string[] Header(DataFrame table)
    {
        string last = table.RowCount == 0 ? "" : $", {table.Index[0]} to {table.Index[table.RowCount - 1]}";
        return [$"{table.RowCount} rows{last}", $"Data columns (total {table.Columns.Count} columns):"];
    }

    private static string Present(Column column) => string.Create(CultureInfo.InvariantCulture, $"{column.Count - column.MissingCount()} non-null");

    private static string Line(string[][] cells, int[] widths, int row) => string.Join("  ", cells.Select((column, c) => column[row].PadRight(widths[c])));
}
