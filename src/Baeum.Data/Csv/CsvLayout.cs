namespace Baeum.Data;

/// <summary>What is known about a CSV file before its values are read.</summary>
/// <param name="Delimiter">What stands between fields.</param>
/// <param name="Newline">Last byte of a line's end: \n, or \r in files that have no \n.</param>
/// <param name="Names">Names of the columns.</param>
/// <param name="DataStart">Where the first row of data begins.</param>
/// <param name="DataLine">Number of the line in which it begins, from 1.</param>
/// <param name="Kinds">The narrowest kinds that the first rows fit, or those that were asked for.</param>
internal sealed record CsvLayout(byte Delimiter, byte Newline, string[] Names, long DataStart, long DataLine, CsvKind[] Kinds)
{
    private const int FirstBlock = 1 << 20, SampleRows = 1000;

    /// <summary>Reads the beginning of a file.</summary>
    /// <exception cref="InvalidDataException">The file is empty.</exception>
    public static CsvLayout Of(ByteSource source, CsvOptions options, CsvValue value)
    {
        byte[] block = new byte[Math.Min(source.Length, FirstBlock)];
        while (true)
        {
            block = block[..source.Read(0, block)];
            int bom = block.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
            byte newline = block.Contains((byte)'\n') || !block.Contains((byte)'\r') ? (byte)'\n' : (byte)'\r';
            var text = block.AsSpan(bom);
            bool isAll = block.Length >= source.Length;
            byte delimiter = options.Delimiter is { } given ? Ascii(given) : CsvSniffer.Delimiter(text, newline);
            var rows = new CsvRows(text, delimiter, newline);
            if (!rows.NextRow() && isAll)
                throw new InvalidDataException($"{source.Name}: the file is empty; expected a table with a header line.");
            var first = ReadRow(ref rows, source.Name);
            if (rows.Position >= text.Length && !isAll)
            {
                block = new byte[Math.Min(source.Length, Math.Min(2L * block.Length, Array.MaxLength))];
                continue;
            }
            var names = NamesOf(options, first, source.Name);
            var body = options.Header ? text[Math.Min(rows.Position, text.Length)..] : text;
            return new(delimiter, newline, names, bom + text.Length - body.Length, options.Header ? rows.Lines + 1 : 1, Guess(body, delimiter, newline, isAll, names, options, value));
        }
    }

    private static List<string> ReadRow(ref CsvRows rows, string source)
    {
        var fields = new List<string>();
        do
            fields.Add(CsvText.Decode(rows.NextField()) ?? throw new InvalidDataException($"{source}, line 1: the header is not UTF-8 text; the file has another encoding."));
        while (!rows.IsRowEnd);
        return fields;
    }

    private static string[] NamesOf(CsvOptions options, List<string> first, string source)
    {
        if (options.Names is { } given)
        {
            return given.Count == first.Count ? [.. given]
                : throw new InvalidDataException($"{source}: {given.Count} names were given, the first line has {first.Count} fields.");
        }
        var used = new HashSet<string>();
        return [.. first.Select((field, i) => Unique(!options.Header ? $"{i}" : field.Length > 0 ? field : $"Unnamed: {i}", used))];
    }

    // As pandas: a second "a" becomes "a.1".
    private static string Unique(string name, HashSet<string> used)
    {
        string unique = name;
        for (int i = 1; !used.Add(unique); i++)
            unique = $"{name}.{i}";
        return unique;
    }

    private static CsvKind[] Guess(ReadOnlySpan<byte> body, byte delimiter, byte newline, bool isAll, string[] names, CsvOptions options, CsvValue value)
    {
        var kinds = new CsvKind[names.Length];
        var missing = new bool[names.Length];
        int end = isAll ? body.Length : body.LastIndexOf(newline) + 1;
        var rows = new CsvRows(body[..end], delimiter, newline);
        for (int row = 0; row < SampleRows && rows.NextRow(); row++)
        {
            for (int column = 0; column < names.Length && !rows.IsRowEnd; column++)
            {
                var kind = value.KindOf(rows.NextField());
                missing[column] |= kind == CsvKind.None;
                kinds[column] = CsvKinds.Join(kinds[column], kind);
            }
            rows.SkipRow();
        }
        foreach (string name in options.Types?.Keys ?? [])
            if (!names.Contains(name))
                throw Nearest.Unknown("column", name, names);
        return [.. names.Select((name, i) =>
            options.Types?.TryGetValue(name, out var type) == true ? CsvKinds.Of(type)
            : kinds[i] == CsvKind.None && !missing[i] && isAll ? CsvKind.Text
            : missing[i] || kinds[i] == CsvKind.None ? CsvKinds.WithMissing(kinds[i]) : kinds[i])];
    }

    private static byte Ascii(char delimiter)
        => delimiter is > (char)0 and < (char)128 and not ('"' or '\r' or '\n') ? (byte)delimiter
        : throw new ArgumentException($"ReadCsv: the delimiter must be one ASCII character other than a quote or a newline, received '{delimiter}'.");
}
