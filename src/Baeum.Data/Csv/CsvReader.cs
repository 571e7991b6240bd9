using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Reads a CSV file into columns: its beginning tells names and probable types; then the rows are counted and read in parts on all threads, straight into the columns.</summary>
/// <remarks>A column whose type turns out too narrow is read again. What comes out depends on the file alone.</remarks>
internal static class CsvReader
{
    /// <summary>All rows, or as many as the options ask for.</summary>
    public static DataFrame Read(ByteSource source, CsvOptions options)
    {
        var value = new CsvValue(options);
        var layout = CsvHead.Read(source, options, value);
        int most = options.NRows is { } rows ? Check.NonNegative(rows, nameof(CsvOptions.NRows)) : int.MaxValue;
        var range = CsvSplitter.Split(source, layout, layout.DataStart, layout.DataLine, most);
        return Read(source, layout, value, range, (CsvKind[])layout.Kinds.Clone(), options);
    }

    /// <summary>The rows of a range as a table.</summary>
    /// <param name="source">The file.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="value">What fields mean.</param>
    /// <param name="range">The rows.</param>
    /// <param name="kinds">Kinds of the columns; on return those that the rows needed.</param>
    /// <param name="options">What is asked for.</param>
    public static DataFrame Read(ByteSource source, CsvLayout layout, CsvValue value, CsvRange range, CsvKind[] kinds, CsvOptions options)
    {
        RefuseMoreCellsThanBytes(source, layout, value, range);
        var stores = Array.ConvertAll(kinds, kind => CsvStore.Create(kind, range.Rows));
        for (var wanted = (CsvKind[])kinds.Clone(); Array.Exists(wanted, kind => kind != CsvKind.Skip);)
        {
            CsvStore?[] active = [.. stores.Select((store, i) => wanted[i] == CsvKind.Skip ? null : store)];
            var parser = new CsvParser(source, layout, range.Chunks, value, wanted, active);
            Threads.For(range.Chunks.Length, new Parsing(parser));
            wanted = parser.Widened();
            for (int i = 0; i < wanted.Length; i++)
                if (wanted[i] != CsvKind.Skip)
                    (kinds[i], stores[i]) = (wanted[i], CsvStore.Create(wanted[i], range.Rows));
        }
        return ToFrame(layout, stores, range.Rows, options);
    }

    // Each field ends with a byte of its own. A file with fewer bytes than cells must have a short row, and no memory is taken for the others before it is found.
    private static void RefuseMoreCellsThanBytes(ByteSource source, CsvLayout layout, CsvValue value, CsvRange range)
    {
        if ((long)range.Rows * layout.Names.Length <= range.Chunks.Sum(c => (long)c.Length) + 1)
            return;
        var skip = Array.ConvertAll(layout.Kinds, _ => CsvKind.Skip);
        var parser = new CsvParser(source, layout, range.Chunks, value, skip, new CsvStore?[skip.Length]);
        for (int part = 0; part < range.Chunks.Length; part++)
            parser.Parse(part);
    }

    private static DataFrame ToFrame(CsvLayout layout, CsvStore?[] stores, int rows, CsvOptions options)
    {
        var columns = new List<Column>();
        int index = options.IndexCol is { } asked ? asked.In(layout.Names, "IndexCol") : -1;
        for (int i = 0; i < stores.Length; i++)
            if (i != index && stores[i] is { } store)
                columns.Add(store.ToColumn(layout.Names[i]));
        return new DataFrame([.. columns], index < 0 ? null : stores[index]!.ToColumn(layout.Names[index]), rows);
    }

    private readonly struct Parsing(CsvParser parser) : IParallelBody
    {
        public void Run(int part) => parser.Parse(part);
    }
}
