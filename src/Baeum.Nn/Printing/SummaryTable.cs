using System.Text;

namespace Baeum.Nn;

/// <summary>A table with a heavy head and a line between all rows, as Python's library rich draws it.</summary>
internal sealed class SummaryTable(IReadOnlyList<(string Title, int Width, Justify Justify)> columns, int width)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] row) => _rows.Add(row);

    public void Write(StringBuilder text)
    {
        int[] widths = Widths();
        Rule(text, widths, '┏', '━', '┳', '┓');
        Row(text, widths, [.. columns.Select(c => c.Title)], '┃');
        Rule(text, widths, '┡', '━', '╇', '┩');
        for (int i = 0; i < _rows.Count; i++)
        {
            if (i > 0)
                Rule(text, widths, '├', '─', '┼', '┤');
            Row(text, widths, _rows[i], '│');
        }
        Rule(text, widths, '└', '─', '┴', '┘');
    }

    /// <summary>Widths with a space on either side: the columns' own, made smaller or larger until they fill the table.</summary>
    private int[] Widths()
    {
        int[] widths = [.. columns.Select(c => c.Width + 2)];
        int left = width - widths.Length - 1 - widths.Sum(), share = left < 0 ? widths.Length : widths.Sum();
        for (int i = 0; i < widths.Length; i++)
        {
            int change, part = left < 0 ? 1 : widths[i];
            // rich rounds half to even where it takes away, and up where it gives.
            change = left < 0 ? -Math.Min(widths[i], (int)Math.Round(-left / (double)share, MidpointRounding.ToEven)) : (int)Math.Ceiling(part * (double)left / share);
            widths[i] += change;
            left -= change;
            share -= part;
        }
        return widths;
    }

    private void Row(StringBuilder text, int[] widths, string[] cells, char edge)
    {
        List<string>[] lines = [.. cells.Select((cell, i) => WrappedText.Lines(cell, widths[i] - 2, columns[i].Justify))];
        for (int line = 0; line < lines.Max(l => l.Count); line++)
        {
            for (int i = 0; i < cells.Length; i++)
                text.Append(edge).Append(' ').Append(line < lines[i].Count ? lines[i][line] : new string(' ', widths[i] - 2)).Append(' ');
            text.Append(edge).Append('\n');
        }
    }

    private static void Rule(StringBuilder text, int[] widths, char left, char line, char cross, char right)
    {
        for (int i = 0; i < widths.Length; i++)
            text.Append(i == 0 ? left : cross).Append(line, widths[i]);
        text.Append(right).Append('\n');
    }
}
