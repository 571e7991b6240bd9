using System.Buffers;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Cuts a CSV file into parts of whole rows, of about one size whatever the number of threads, and counts their rows.</summary>
internal static class CsvSplitter
{
    internal const int ChunkSize = 1 << 20;

    /// <exception cref="InvalidDataException">A row is longer than an array may be, or there are too many.</exception>
    public static CsvChunk[] Split(ByteSource source, CsvLayout layout)
    {
        var chunks = CutAtNewlines(source, layout);
        Threads.For(chunks.Length, new Counting(source, layout, chunks));
        if (chunks.Any(c => c.HasQuotes))
            chunks = CsvQuotedSplitter.Split(source, layout);
        long row = 0, line = layout.DataLine;
        for (int i = 0; i < chunks.Length; i++)
        {
            chunks[i] = chunks[i] with { FirstRow = (int)row, FirstLine = line };
            (row, line) = (row + chunks[i].Rows, line + chunks[i].Lines);
            if (row > Array.MaxLength)
                throw new InvalidDataException($"{source.Name}: more than {Array.MaxLength} rows.");
        }
        return chunks;
    }

    /// <summary>The length of a part as an int.</summary>
    public static int Length(ByteSource source, long start, long end)
        => end - start <= Array.MaxLength ? (int)(end - start) : throw new InvalidDataException($"{source.Name}: a row is longer than {Array.MaxLength} bytes.");

    // Right if no newline stands in quotes, which shows when the parts are counted.
    private static CsvChunk[] CutAtNewlines(ByteSource source, CsvLayout layout)
    {
        var chunks = new List<CsvChunk>();
        for (long start = layout.DataStart; start < source.Length;)
        {
            long end = Math.Min(source.Length, NextRow(source, start + ChunkSize, layout.Newline));
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

    private readonly struct Counting(ByteSource source, CsvLayout layout, CsvChunk[] chunks) : IParallelBody
    {
        public void Run(int part)
        {
            byte[] buffer = ArrayPool<byte>.Shared.Rent(chunks[part].Length);
            try
            {
                var text = buffer.AsSpan(0, source.Read(chunks[part].Start, buffer.AsSpan(0, chunks[part].Length)));
                bool quotes = text.Contains((byte)'"');
                int rows = 0, lines = 0;
                for (int at = 0; !quotes && at < text.Length; lines++)
                {
                    int length = text[at..].IndexOf(layout.Newline);
                    length = length < 0 ? text.Length - at : length;
                    rows += IsBlank(text.Slice(at, length), layout.Delimiter) ? 0 : 1;
                    at += length + 1;
                }
                chunks[part] = chunks[part] with { Rows = rows, Lines = lines, HasQuotes = quotes };
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        private static bool IsBlank(ReadOnlySpan<byte> line, byte delimiter)
        {
            foreach (byte b in line)
                if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r') || b == delimiter)
                    return false;
            return true;
        }
    }
}
