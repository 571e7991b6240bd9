namespace Baeum.Data;

/// <summary>Cuts a CSV file with quotes into parts of whole rows: from the first byte on, because only then is it known which newlines stand in quotes.</summary>
internal static class CsvQuotedSplitter
{
    private enum Place
    {
        FieldStart,
        Field,
        Quoted,
        BehindQuote,
    }

    public static CsvChunk[] Split(ByteSource source, CsvLayout layout)
    {
        var chunks = new List<CsvChunk>();
        var block = new byte[CsvSplitter.ChunkSize];
        var place = Place.FieldStart;
        bool blank = true;
        int rows = 0, lines = 0;
        long start = layout.DataStart, at = start;
        for (int read; (read = source.Read(at, block)) > 0;)
        {
            for (int i = 0; i < read; i++, at++)
            {
                byte b = block[i];
                bool isNewline = b == layout.Newline;
                lines += isNewline ? 1 : 0;
                if (!isNewline || place == Place.Quoted)
                {
                    place = Next(place, b, layout.Delimiter);
                    blank &= isNewline || (b is (byte)' ' or (byte)'\t' or (byte)'\r' && b != layout.Delimiter);
                    continue;
                }
                rows += blank ? 0 : 1;
                (place, blank) = (Place.FieldStart, true);
                if (at + 1 - start >= CsvSplitter.ChunkSize)
                {
                    chunks.Add(new CsvChunk(start, CsvSplitter.Length(source, start, at + 1), rows, lines, true));
                    (start, rows, lines) = (at + 1, 0, 0);
                }
            }
        }
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
