namespace Baeum.Data;

/// <summary>Reads the beginning of a CSV file: byte order mark, newline, delimiter, names.</summary>
internal static class CsvHead
{
    private const int FirstBlock = 1 << 20;

    /// <exception cref="InvalidDataException">The file is empty, or its header does not fit the options.</exception>
    public static CsvLayout Read(ByteSource source, CsvOptions options, CsvValue value)
    {
        byte[] block = new byte[Math.Min(source.Length, FirstBlock)];
        while (true)
        {
            block = block[..source.Read(0, block)];
            bool isAll = block.Length >= source.Length;
            byte newline = block.Contains((byte)'\n') || !block.Contains((byte)'\r') ? (byte)'\n' : (byte)'\r';
            int start = SkipLines(block, block.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0, newline, options.SkipRows);
            var text = block.AsSpan(start);
            byte delimiter = options.Delimiter is { } given ? CsvOptions.Ascii(given, "delimiter") : CsvSniffer.Delimiter(text, newline);
            var rows = new CsvRows(text, delimiter, newline);
            if (!rows.NextRow() && isAll)
                throw new InvalidDataException($"{source.Name}: the file is empty{(options.SkipRows > 0 ? $" behind {options.SkipRows} skipped lines" : "")}; expected a table with a header line.");
            var first = ReadRow(ref rows, source.Name);
            if (rows.Position < text.Length || isAll)
            {
                var names = NamesOf(options, first, source.Name);
                int body = options.Header ? Math.Min(start + rows.Position, block.Length) : start;
                var sample = new CsvRows(block.AsSpan(body..(isAll ? block.Length : Math.Max(body, block.AsSpan().LastIndexOf(newline) + 1))), delimiter, newline);
                var (kinds, asked) = CsvTypes.Of(ref sample, isAll, names, options, value);
                return new CsvLayout(delimiter, newline, names, body, options.SkipRows + (options.Header ? rows.Lines + 1 : 1), kinds, asked);
            }
            block = new byte[Math.Min(source.Length, Math.Min(2L * block.Length, Array.MaxLength))];
        }
    }

    private static int SkipLines(ReadOnlySpan<byte> block, int start, byte newline, int lines)
    {
        for (int line = 0; line < lines; line++)
        {
            int length = block[start..].IndexOf(newline);
            start = length < 0 ? block.Length : start + length + 1;
        }
        return start;
    }

    private static List<string> ReadRow(ref CsvRows rows, string source)
    {
        var fields = new List<string>();
        if (rows.IsAtEnd)
            return fields;
        do
            fields.Add(CsvText.Decode(rows.NextField()) ?? throw new InvalidDataException($"{source}: the first line is not UTF-8 text; name the file's Encoding, such as \"cp949\" or \"latin1\"."));
        while (!rows.IsRowEnd);
        return fields;
    }

    private static string[] NamesOf(CsvOptions options, List<string> first, string source)
    {
        var used = new HashSet<string>();
        if (options.Names is { } given)
        {
            if (given.Count != first.Count)
                throw new InvalidDataException($"{source}: {given.Count} names were given, the first line has {first.Count} fields.");
            return given.FirstOrDefault(name => !used.Add(name)) is { } twice ? throw new ArgumentException($"ReadCsv: the name '{twice}' was given twice.") : [.. given];
        }
        var next = new Dictionary<string, int>();
        return [.. first.Select((field, i) => Unique(!options.Header ? $"{i}" : field.Length > 0 ? field : $"Unnamed: {i}", used, next))];
    }

    // As pandas: a second "a" becomes "a.1".
    private static string Unique(string name, HashSet<string> used, Dictionary<string, int> next)
    {
        string unique = name;
        for (int i = next.GetValueOrDefault(name, 1); !used.Add(unique); i++)
            (unique, next[name]) = ($"{name}.{i}", i + 1);
        return unique;
    }
}
