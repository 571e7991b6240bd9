namespace Baeum.Data;

/// <summary>Reads a CSV file as consecutive tables, each with the same types.</summary>
internal static class CsvStream
{
    /// <summary>Tables of so many rows, the last one shorter.</summary>
    /// <remarks>The types are those of the whole file, found in a first pass over it; that pass is left out where all types are given.</remarks>
    public static IEnumerable<DataFrame> Read(Func<ByteSource> open, int rows, CsvOptions options)
    {
        using var source = open();
        var value = new CsvValue(options);
        var layout = CsvHead.Read(source, options, value);
        var kinds = (CsvKind[])layout.Kinds.Clone();
        if (!layout.Given.Select((given, i) => given || kinds[i] == CsvKind.Skip).All(known => known))
            foreach (var _ in Tables(source, layout, value, rows, kinds, options))
            {
            }
        foreach (var table in Tables(source, layout, value, rows, kinds, options))
            yield return table;
    }

    private static IEnumerable<DataFrame> Tables(ByteSource source, CsvLayout layout, CsvValue value, int rows, CsvKind[] kinds, CsvOptions options)
    {
        var (start, line) = (layout.DataStart, layout.DataLine);
        int left = options.NRows ?? int.MaxValue;
        while (left > 0)
        {
            var range = CsvSplitter.Split(source, layout, start, line, Math.Min(rows, left));
            if (range.Rows == 0)
                yield break;
            int first = (options.NRows ?? int.MaxValue) - left;
            var table = CsvReader.Read(source, layout, value, range, kinds, options);
            yield return options.IndexCol is null ? new DataFrame(table.AllColumns.ToArray(), Column.Create("", Enumerable.Range(first, range.Rows).ToArray())) : table;
            (start, line, left) = (range.End, range.EndLine, left - range.Rows);
        }
    }
}
