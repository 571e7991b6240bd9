using System.Globalization;

namespace Baeum.Data;

/// <summary>A table's columns at a glance.</summary>
public static class FrameInfo
{
    // pandas counts 132 bytes for labels that are a range.
    private const int MostColumns = 100, RangeSize = 132;

    extension(DataFrame table)
    {
        /// <summary>Rows, then name, number of values that are there and type of every column (of more than 100 only their number), then the memory of the values and row labels: pandas' text of <c>info()</c> from its second line on.</summary>
        public string Info() => string.Join('\n', [Rows(table), .. Columns(table), Types(table), $"memory usage: {Memory(table)}"]);

        /// <summary>Bytes that the values of the columns take; of text only the references, 8 each.</summary>
        public long MemoryUsage() => table.AllColumns.ToArray().Sum(c => (long)c.Count * c.Size);
    }

    private static string Rows(DataFrame table)
    {
        string last = table.RowCount == 0 ? "" : $", {table.Index[0]} to {table.Index[table.RowCount - 1]}";
        return $"{(table.IndexOrNull is null ? "RangeIndex" : "Index")}: {table.RowCount} entries{last}";
    }

    private static string[] Columns(DataFrame table)
    {
        var columns = table.AllColumns.ToArray();
        if (columns.Length > MostColumns)
            return [$"Columns: {columns.Length} entries, {table.Columns[0]} to {table.Columns[^1]}"];
        string[][] cells =
        [
            [" # ", .. columns.Select((_, i) => $" {i}")], ["Column", .. table.Columns],
            ["Non-Null Count", .. columns.Select(c => $"{c.Count - c.MissingCount()} non-null")], ["Dtype", .. columns.Select(c => c.DType)],
        ];
        var widths = Array.ConvertAll(cells, column => column.Max(TerminalText.Width));
        string Line(int row) => string.Join("  ", cells.Select((column, c) => TerminalText.PadRight(column[row], widths[c])));
        string rule = string.Join("  ", cells.Select((column, c) => (c == 0 ? "---" : new string('-', column[0].Length)).PadRight(widths[c])));
        return [$"Data columns (total {columns.Length} columns):", Line(0), rule, .. Enumerable.Range(1, columns.Length).Select(Line)];
    }

    private static string Types(DataFrame table)
        => $"dtypes: {string.Join(", ", table.AllColumns.ToArray().GroupBy(c => c.DType).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}({g.Count()})"))}";

    private static string Memory(DataFrame table)
    {
        double size = table.MemoryUsage() + (table.IndexOrNull is null ? RangeSize : 8L * table.RowCount);
        string[] units = ["bytes", "KB", "MB", "GB", "TB"];
        int unit = 0;
        for (; size >= 1024 && unit < units.Length - 1; unit++)
            size /= 1024;
        string more = table.AllColumns.ToArray().Any(c => c.IsText) ? "+" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{size:f1}{more} {units[unit]}");
    }
}
