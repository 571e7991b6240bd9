using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Reads a CSV file into columns: its beginning tells names and probable types; then the rows are counted and read in parts on all threads, straight into the columns.</summary>
/// <remarks>A column whose type turns out too narrow is read again. What comes out depends on the file alone.</remarks>
internal static class CsvReader
{
    public static DataFrame Read(ByteSource source, CsvOptions options)
    {
        var value = new CsvValue(options.NaValues);
        var layout = CsvLayout.Of(source, options, value);
        var chunks = CsvSplitter.Split(source, layout);
        int rows = chunks.Sum(c => c.Rows);
        var given = layout.Names.Select(name => options.Types?.ContainsKey(name) == true).ToArray();
        var kinds = (CsvKind[])layout.Kinds.Clone();
        var stores = kinds.Select(kind => new CsvStore(kind, rows)).ToArray();
        for (var wanted = kinds; wanted.Any(k => k != CsvKind.Skip);)
        {
            var parser = new CsvParser(source, layout, chunks, value, wanted, given, stores);
            Threads.For(chunks.Length, new Parsing(parser));
            wanted = parser.Widened();
            for (int i = 0; i < wanted.Length; i++)
                if (wanted[i] != CsvKind.Skip)
                    (kinds[i], stores[i]) = (wanted[i], new CsvStore(wanted[i], rows));
        }
        return new DataFrame([.. stores.Select((store, i) => store.ToColumn(layout.Names[i], kinds[i]))], null, rows);
    }

    private readonly struct Parsing(CsvParser parser) : IParallelBody
    {
        public void Run(int part) => parser.Parse(part);
    }
}
