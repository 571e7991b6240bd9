using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Moves cuts that were made at newlines to where rows begin, for newlines may stand in quotes. All threads count rows as if every cut were right; a part that ends within quotes is shortened, and the next one is counted again from there.</summary>
internal static class CsvCuts
{
    private const int LongestTail = 2 * CsvSplitter.ChunkSize;

    /// <summary>Parts of whole rows, with their rows counted.</summary>
    /// <param name="source">The file.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="cuts">Consecutive parts that end behind newlines or with the file; the first one begins with a row.</param>
    /// <param name="line">Number of the first line.</param>
    /// <exception cref="InvalidDataException">A quote is not closed.</exception>
    public static CsvChunk[] Move(ByteSource source, CsvLayout layout, CsvChunk[] cuts, long line)
    {
        long first = cuts[0].Start, start = first;
        var counted = (CsvChunk[])cuts.Clone();
        Threads.For(cuts.Length, new Counting(source, layout, counted));
        var chunks = new List<CsvChunk>();
        for (int i = 0; i < cuts.Length; i++)
        {
            long end = cuts[i].Start + cuts[i].Length;
            if (cuts[i].Start - start > LongestTail)
                return CsvQuotedSplitter.Split(source, layout, first, line, cuts.Length);
            if (start < cuts[i].Start)
                counted[i] = Count(source, layout, new CsvChunk(start, CsvSplitter.Length(source, start, end), 0, 0, true));
            if (counted[i].Length > 0)
                chunks.Add(counted[i]);
            start += counted[i].Length;
        }
        bool isOpen = start < source.Length && cuts[^1].Start + cuts[^1].Length == source.Length;
        return isOpen || chunks.Count == 0 ? CsvQuotedSplitter.Split(source, layout, first, line, cuts.Length) : [.. chunks];
    }

    // The part up to a row whose last field is still open.
    private static CsvChunk Count(ByteSource source, CsvLayout layout, CsvChunk chunk)
    {
        using var buffer = new CsvBuffer(source, chunk);
        var rows = new CsvRows(buffer.Text, layout.Delimiter, layout.Newline);
        for (int count = 0; ; count++)
        {
            bool isRow = rows.NextRow();
            var (end, lines) = (Math.Min(rows.Position, chunk.Length), rows.Lines);
            if (isRow)
                rows.SkipRow();
            if (!isRow || rows.IsOpen)
                return chunk with { Length = end, Rows = count, Lines = lines, HasQuotes = true };
        }
    }

    private readonly struct Counting(ByteSource source, CsvLayout layout, CsvChunk[] chunks) : IParallelBody
    {
        public void Run(int part) => chunks[part] = Count(source, layout, chunks[part]);
    }
}
