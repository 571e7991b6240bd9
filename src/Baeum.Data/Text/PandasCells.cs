namespace Baeum.Data;

/// <summary>The texts of a column's values, all of one width, as pandas shows them in a table: right-aligned, with a blank in front. Hangul, Han and Kana count two cells (pandas: <c>display.unicode.east_asian_width</c>).</summary>
internal static class PandasCells
{
    private const int MaxWidth = 50;

    /// <summary>The values of some rows.</summary>
    public static string[] Format(Column column, IReadOnlyList<int> rows) => FixedWidth(Texts(column, rows));

    /// <summary>Row labels: as values, but left-aligned and without what blanks all begin with.</summary>
    public static string[] FormatIndex(Column index, IReadOnlyList<int> rows)
    {
        if (index.IsText)
            return [.. rows.Select(row => index[row] is string text ? TerminalText.Visible(text) : "NaN")];
        var texts = Texts(index, rows);
        int blanks = texts.Select(t => t.Length - t.TrimStart(' ').Length).DefaultIfEmpty().Min();
        return Array.ConvertAll(texts, t => t[blanks..]);
    }

    /// <summary>Cuts texts beyond the largest width and pads all to one.</summary>
    public static string[] FixedWidth(string[] texts, int least = 0)
    {
        int width = Math.Min(MaxWidth, Math.Max(least, texts.Select(TerminalText.Width).DefaultIfEmpty().Max()));
        return Array.ConvertAll(texts, t => TerminalText.PadLeft(TerminalText.Width(t) > width ? TerminalText.Beginning(t, width - 3) + "..." : t, width));
    }

    /// <summary>Puts columns of text side by side; all but the last are padded on the right.</summary>
    public static string Adjoin(int space, IReadOnlyList<string[]> columns)
    {
        var widths = columns.Select((c, i) => c.Max(TerminalText.Width) + (i < columns.Count - 1 ? space : 0)).ToArray();
        return string.Join('\n', Enumerable.Range(0, columns[0].Length).Select(line => string.Concat(columns.Select((c, i) => TerminalText.PadRight(c[line], widths[i])))));
    }

    private static string[] Texts(Column column, IReadOnlyList<int> rows)
        => column.IsFloating ? PandasFloats.Format([.. rows.Select(column.ToDouble)])
        : column is Column<DateTime> dates ? PandasDates.Format([.. rows.Select(row => dates.Values[row])])
        : [.. rows.Select(row => column[row] switch
        {
            null => " NaN",
            string text => " " + TerminalText.Visible(text),
            bool flag => flag ? " True" : " False",
            var number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}") is var text && text[0] == '-' ? text : " " + text,
        })];
}
