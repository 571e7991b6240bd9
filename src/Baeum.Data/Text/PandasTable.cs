namespace Baeum.Data;

/// <summary>A table's text as pandas prints it in a terminal: at most 60 rows or the first and last five, and as many columns as fit the width.</summary>
/// <remarks>Source: <c>pandas.io.formats</c> (<c>DataFrameFormatter</c>, <c>StringFormatter</c>) with default options.</remarks>
internal sealed class PandasTable(DataFrame table, int width)
{
    private const int MaxRows = 60, EdgeRows = 5;
    private readonly bool _shorten = table.RowCount > MaxRows;
    private readonly int[] _rows = table.RowCount > MaxRows
        ? [.. Enumerable.Range(0, EdgeRows), .. Enumerable.Range(table.RowCount - EdgeRows, EdgeRows)] : [.. Enumerable.Range(0, table.RowCount)];

    public string Text()
    {
        if (table.RowCount == 0 || table.Columns.Count == 0)
            return $"Empty DataFrame\nColumns: [{string.Join(", ", table.Columns)}]\nIndex: [{string.Join(", ", _rows.Select(row => table.Index[row]))}]";
        int shown = table.Columns.Count > width ? width : table.Columns.Count;
        var columns = Columns(shown);
        int fitting = Math.Max(2, Fitting(columns) - 1);
        if (fitting < shown)
        {
            shown = fitting;
            columns = Columns(fitting);
        }
        string text = PandasCells.Adjoin(1, columns);
        return _shorten || shown < table.Columns.Count ? $"{text}\n\n[{table.RowCount} rows x {table.Columns.Count} columns]" : text;
    }

    // The row labels, and the columns at both ends with dots between them if not all are shown.
    private List<string[]> Columns(int shown)
    {
        bool cut = shown < table.Columns.Count;
        int half = shown / 2;
        int[] positions = cut ? [.. Enumerable.Range(0, half), .. Enumerable.Range(table.Columns.Count - half, half)] : [.. Enumerable.Range(0, shown)];
        string[] labels = PandasCells.FormatIndex(table.Index, _rows);
        int labelWidth = labels.Max(TerminalText.Width);
        List<string[]> columns = [WithDots(["", .. labels.Select(t => TerminalText.PadRight(t, labelWidth))], Dots(labelWidth).PadRight(labelWidth))];
        for (int i = 0; i < positions.Length; i++)
        {
            // pandas looks up whether a header gets a blank by the place where the column is shown.
            var cells = Column(table[positions[i]], table[i].IsNumber ? " " : "");
            columns.Add(WithDots(cells, Dots(TerminalText.Width(cells[0])).PadLeft(TerminalText.Width(cells[0]))));
        }
        if (cut)
            columns.Insert(half + 1, WithDots([.. Enumerable.Repeat(" ...", _rows.Length + 1)], " ..."));
        return columns;
    }

    private string[] Column(Column column, string blank)
    {
        string header = blank + TerminalText.Visible(column.Name);
        var cells = PandasCells.FixedWidth(PandasCells.Format(column, _rows), TerminalText.Width(header));
        int columnWidth = Math.Max(TerminalText.Width(cells[0]), TerminalText.Width(header));
        return [TerminalText.PadLeft(header, columnWidth), .. cells];
    }

    private string[] WithDots(string[] cells, string dots) => _shorten ? [.. cells[..(EdgeRows + 1)], dots, .. cells[(EdgeRows + 1)..]] : cells;

    private static string Dots(int width) => width > 3 ? "..." : "..";

    // pandas takes columns out of the middle until the longest line is short enough; the row labels count as one.
    private int Fitting(List<string[]> columns)
    {
        var lengths = columns.Select(c => c.Max(TerminalText.Width)).ToList();
        int excess = lengths.Sum() + lengths.Count - 1 - width + 1;
        while (excess > 0 && lengths.Count > 1)
        {
            int middle = (int)Math.Round(lengths.Count / 2.0, MidpointRounding.ToEven);
            excess -= lengths[middle] + 1;
            lengths.RemoveAt(middle);
        }
        return lengths.Count;
    }
}
