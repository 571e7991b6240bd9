using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Cuts a CSV file into parts of whole rows, of about one size whatever the number of threads, and counts their rows.</summary>
internal static class CsvSplitter
{
    internal const int ChunkSize = 1 << 18;
    private const int FewestParts = 4, MostParts = 256;

    /// <summary>The rows from a place on, at most so many.</summary>
    /// <param name="source">The file.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="start">Where the first row begins.</param>
    /// <param name="line">Number of the line that begins there.</param>
    /// <param name="most">Most rows.</param>
    /// <exception cref="InvalidDataException">A row is longer than an array may be, a quote is not closed, or there are too many rows.</exception>
    public static CsvRange Split(ByteSource source, CsvLayout layout, long start, long line, int most)
    {
        var all = new List<CsvChunk>();
        int rows = 0;
        for (int parts = FewestParts; start < source.Length && rows < most; parts = Math.Min(2 * parts, MostParts))
        {
            var chunks = CutAtNewlines(source, layout.Newline, start, parts);
            Threads.For(chunks.Length, new Counting(source, layout, chunks));
            if (Array.Exists(chunks, c => c.HasQuotes))
                chunks = CsvCuts.Move(source, layout, chunks, line);
            foreach (var counted in chunks)
            {
                if (rows == most)
                    break;
                var chunk = counted with { FirstRow = rows, FirstLine = line };
                if (chunk.Rows > most - rows)
                    chunk = FirstRows(source, layout, chunk, most - rows);
                if (chunk.Rows > Array.MaxLength - rows)
                    throw new InvalidDataException($"{source.Name}: more than {Array.MaxLength} rows.");
                all.Add(chunk);
                (rows, line, start) = (rows + chunk.Rows, line + chunk.Lines, chunk.Start + chunk.Length);
            }
        }
        return new CsvRange([.. all], rows, start, line);
    }

    /// <summary>The length of a part as an int.</summary>
    public static int Length(ByteSource source, long start, long end)
        => end - start <= Array.MaxLength - CsvBuffer.Margins ? (int)(end - start)
        : throw new InvalidDataException($"{source.Name}: a row is longer than {Array.MaxLength - CsvBuffer.Margins} bytes.");

    // Right if no newline stands in quotes, which shows when the parts are counted.
    private static CsvChunk[] CutAtNewlines(ByteSource source, byte newline, long start, int parts)
    {
        var chunks = new List<CsvChunk>();
        for (; start < source.Length && chunks.Count < parts;)
        {
            long end = Math.Min(source.Length, NextRow(source, start + ChunkSize, newline));
            chunks.Add(new CsvChunk(start, Length(source, start, end), 0, 0, false));
            start = end;
        }
        return [.. chunks];
    }

    private static long NextRow(ByteSource source, long place, byte newline)
    {
        Span<byte> block = stackalloc byte[4096];
        int found = -1;
        for (; found < 0 && place < source.Length; place += found < 0 ? block.Length : found + 1)
            found = block[..source.Read(place, block)].IndexOf(newline);
        return place;
    }

    private static CsvChunk FirstRows(ByteSource source, CsvLayout layout, CsvChunk chunk, int most)
    {
        using var buffer = new CsvBuffer(source, chunk);
        var rows = new CsvRows(buffer.Text, layout.Delimiter, layout.Newline);
        for (int row = 0; row < most && rows.NextRow(); row++)
            rows.SkipRow();
        return chunk with { Length = Math.Min(rows.Position, chunk.Length), Rows = most, Lines = rows.Lines };
    }

    private readonly struct Counting(ByteSource source, CsvLayout layout, CsvChunk[] chunks) : IParallelBody
    {
        public void Run(int part)
        {
            using var buffer = new CsvBuffer(source, chunks[part]);
            var (lines, hasQuotes, hasBlanks) = CsvScan.Lines(buffer.Text, layout.Newline);
            int rows = hasBlanks && !hasQuotes ? RowsBetweenBlanks(buffer.Text) : lines;
            chunks[part] = chunks[part] with { Rows = rows, Lines = lines, HasQuotes = hasQuotes };
        }

        private int RowsBetweenBlanks(ReadOnlySpan<byte> text)
        {
            int rows = 0;
            foreach (var range in text.Split(layout.Newline))
                rows += CsvScan.IsBlank(text[range], layout.Delimiter) ? 0 : 1;
            return rows;
        }
    }
}
