namespace Baeum.Nn;

/// <summary>Where a text stands in its column.</summary>
internal enum Justify
{
    Left,
    Center,
    Right,
}

/// <summary>Breaks a text into lines of a width as Python's library rich does: at spaces; a word that is too long by itself is cut with an ellipsis.</summary>
internal static class WrappedText
{
    /// <summary>The lines, each filled to the width.</summary>
    public static List<string> Lines(string text, int width, Justify justify)
    {
        List<string> lines = [];
        int start = 0;
        foreach (int at in Breaks(text, width))
        {
            lines.Add(Place(text[start..at], width, justify));
            start = at;
        }
        lines.Add(Place(text[start..], width, justify));
        return lines;
    }

    /// <summary>Positions at which new lines start.</summary>
    private static List<int> Breaks(string text, int width)
    {
        List<int> breaks = [];
        int used = 0;
        foreach (var (start, end) in Words(text))
        {
            string word = text[start..end];
            int length = CellWidth.Of(word.TrimEnd());
            if (width - used >= length)
                used += CellWidth.Of(word);
            else
            {
                if (start > 0 && (length > width || used > 0))
                    breaks.Add(start);
                used = CellWidth.Of(word);
            }
        }
        return breaks;
    }

    /// <summary>Words with the spaces after them; the first also with those before it.</summary>
    private static IEnumerable<(int Start, int End)> Words(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            if (end == text.Length)
                yield break;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            yield return (start, end);
            start = end;
        }
    }

    private static string Place(string line, int width, Justify justify)
    {
        string text = Cut(justify == Justify.Left ? line : line.TrimEnd(), width);
        int free = width - CellWidth.Of(text);
        return justify switch
        {
            Justify.Right => new string(' ', free) + text,
            Justify.Center => new string(' ', free / 2) + text + new string(' ', free - free / 2),
            _ => text + new string(' ', free),
        };
    }

    /// <summary>The line without the spaces that do not fit, and with an ellipsis if there is still too much.</summary>
    private static string Cut(string line, int width)
    {
        string bare = line.TrimEnd();
        int length = CellWidth.Of(bare);
        if (length > width)
            return CellWidth.Fit(bare, width - 1) + "…";
        return bare + new string(' ', Math.Min(line.Length - bare.Length, width - length));
    }
}
