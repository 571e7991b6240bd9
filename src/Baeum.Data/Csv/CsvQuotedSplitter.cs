using System.Buffers;

namespace Baeum.Data;

/// <summary>Cuts CSV text with quotes into parts of whole rows: byte by byte from the beginning of a row on, because only then is it known which newlines stand in quotes.</summary>
internal static class CsvQuotedSplitter
{
    private enum Place
    {
        FieldStart,
        Field,
        Quoted,
        BehindQuote,
    }

    /// <summary>At most so many parts from a place on, with their rows counted.</summary>
    /// <exception cref="InvalidDataException">A quote is not closed.</exception>
    public static CsvChunk[] Split(ByteSource source, CsvLayout layout, long start, long line, int parts)
    {
        byte[] block = ArrayPool<byte>.Shared.Rent(CsvSplitter.ChunkSize);
        try
        {
            return Split(source, layout, start, line, parts, block.AsSpan(0, CsvSplitter.ChunkSize));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static CsvChunk[] Split(ByteSource source, CsvLayout layout, long start, long line, int parts, Span<byte> block)
    {
        var chunks = new List<CsvChunk>();
        var place = Place.FieldStart;
        bool blank = true;
        int rows = 0, lines = 0, column = 0;
        long at = start, openLine = 0;
        for (int read; (read = source.Read(at, block)) > 0;)
        {
            for (int i = 0; i < read; i++, at++)
            {
                byte b = block[i];
                bool isNewline = b == layout.Newline;
                if (isNewline)
                {
                    lines++;
                    line++;
                }
                if (!isNewline || place == Place.Quoted)
                {
                    var next = Next(place, b, layout.Delimiter);
                    if (next == Place.Quoted && place == Place.FieldStart)
                        openLine = line;
                    column += next == Place.FieldStart ? 1 : 0;
                    place = next;
                    blank &= isNewline || (b is (byte)' ' or (byte)'\t' or (byte)'\r' && b != layout.Delimiter);
                    continue;
                }
                rows += blank ? 0 : 1;
                (place, blank, column) = (Place.FieldStart, true, 0);
                if (at + 1 - start < CsvSplitter.ChunkSize)
                    continue;
                chunks.Add(new CsvChunk(start, CsvSplitter.Length(source, start, at + 1), rows, lines, true));
                if (chunks.Count == parts)
                    return [.. chunks];
                (start, rows, lines) = (at + 1, 0, 0);
            }
        }
        if (place == Place.Quoted)
            throw new InvalidDataException($"{layout.Where(source, openLine, column)}: a quote opens here and is never closed.");
        if (at > start)
            chunks.Add(new CsvChunk(start, CsvSplitter.Length(source, start, at), rows + (blank ? 0 : 1), lines, true));
        return [.. chunks];
    }

    private static Place Next(Place place, byte b, byte delimiter) => place switch
    {
        Place.Quoted => b == '"' ? Place.BehindQuote : Place.Quoted,
        Place.BehindQuote when b == '"' => Place.Quoted,
        Place.FieldStart when b == '"' => Place.Quoted,
        _ => b == delimiter ? Place.FieldStart : Place.Field,
    };
}
