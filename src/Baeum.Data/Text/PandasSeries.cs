namespace Baeum.Data;

/// <summary>A column under its row labels, with its name and type below, as pandas prints a series.</summary>
/// <remarks>Source: <c>pandas.io.formats.format.SeriesFormatter</c> with default options.</remarks>
internal static class PandasSeries
{
    private const int MaxRows = 60, Edge = 5;

    public static string Text(string name, Column values, string dtype, Column? index = null)
    {
        bool shorten = values.Count > MaxRows;
        string footer = $"{(name.Length > 0 ? $"Name: {name}, " : "")}{(shorten ? $"Length: {values.Count}, " : "")}dtype: {dtype}";
        if (values.Count == 0)
            return $"Series([], {footer})";
        int[] rows = shorten ? [.. Enumerable.Range(0, Edge), .. Enumerable.Range(values.Count - Edge, Edge)] : [.. Enumerable.Range(0, values.Count)];
        List<string> labels = index is null ? [.. rows.Select(row => $"{row}")] : [.. PandasCells.FormatIndex(index, rows)];
        List<string> texts = [.. PandasCells.Format(values, rows)];
        if (shorten)
        {
            labels.Insert(Edge, "");
            texts.Insert(Edge, Center(TerminalText.Width(texts[0]) > 3 ? "..." : "..", TerminalText.Width(texts[0])));
        }
        return PandasCells.Adjoin(3, [[.. labels], [.. texts]]) + "\n" + footer;
    }

    // Python's str.center puts the odd blank on the left if the width is odd too.
    private static string Center(string text, int width)
    {
        int blanks = Math.Max(0, width - text.Length), left = blanks / 2 + (blanks & width & 1);
        return text.PadLeft(text.Length + left).PadRight(width);
    }
}
