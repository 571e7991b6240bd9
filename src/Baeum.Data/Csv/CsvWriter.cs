using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Baeum.Data;

/// <summary>Writes a table as CSV: numbers with the fewest digits that give them back, quotes only where they are needed.</summary>
internal static class CsvWriter
{
    public static void Write(DataFrame table, Stream stream, bool pack, char delimiter, bool index, string naRep, string encoding)
    {
        if (!char.IsAscii(delimiter) || delimiter is '"' or '\r' or '\n')
            throw new ArgumentException($"WriteCsv: the delimiter must be one ASCII character other than a quote or a newline, received '{delimiter}'.");
        using var packed = pack ? new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true) : null;
        Column[] columns = index ? [table.Index, .. table.AllColumns] : table.AllColumns.ToArray();
        try
        {
            using var writer = new StreamWriter(packed ?? stream, EncodingOf(encoding), bufferSize: 1 << 16, leaveOpen: true);
            Write(writer, columns, table.RowCount, delimiter, naRep);
        }
        catch (EncoderFallbackException e)
        {
            throw Unwritable(columns, encoding, e);
        }
    }

    private static void Write(StreamWriter writer, Column[] columns, int rows, char delimiter, string naRep)
    {
        for (int i = 0; i < columns.Length; i++)
            Write(writer, columns[i].Name, delimiter, i == 0, columns.Length == 1);
        writer.Write('\n');
        for (int row = 0; row < rows; row++)
        {
            for (int i = 0; i < columns.Length; i++)
                Write(writer, columns[i].IsMissing(row) ? naRep : Text(columns[i], row), delimiter, i == 0, columns.Length == 1);
            writer.Write('\n');
        }
    }

    private static ArgumentException Unwritable(Column[] columns, string encoding, EncoderFallbackException e)
    {
        string text = e.CharUnknown != 0 ? $"{e.CharUnknown}" : $"{e.CharUnknownHigh}{e.CharUnknownLow}";
        var column = columns.FirstOrDefault(c => c.Name.Contains(text, StringComparison.Ordinal) || c.Any(value => value is string s && s.Contains(text, StringComparison.Ordinal)));
        return new($"WriteCsv: the encoding {encoding} has no '{text}'{(column is null ? "" : $" in column '{column.Name}'")}; utf-8 has all characters.", e);
    }

    private static Encoding EncodingOf(string name)
        => TextEncodings.IsUtf8(name) ? new UTF8Encoding(name.Equals("utf-8-sig", StringComparison.OrdinalIgnoreCase))
        : name.Replace("-", "", StringComparison.Ordinal).Equals("utf16", StringComparison.OrdinalIgnoreCase) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
        : TextEncodings.Of(name);

    private static string Text(Column column, int row) => column switch
    {
        Column<string> texts => texts.Values[row],
        Column<double> numbers => PythonText.Of(numbers.Values[row]),
        Column<float> numbers => PythonText.Of(numbers.Values[row]),
        Column<bool> flags => flags.Values[row] ? "True" : "False",
        Column<DateTime> dates => dates.Values[row].ToString(dates.Values[row].TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{column[row]}"),
    };

    // A line that holds nothing would be skipped when it is read, so a lone empty field is quoted.
    private static void Write(StreamWriter writer, string field, char delimiter, bool isFirst, bool isOnly)
    {
        if (!isFirst)
            writer.Write(delimiter);
        bool quote = field.AsSpan().IndexOfAny('"', '\n', '\r') >= 0 || field.Contains(delimiter, StringComparison.Ordinal) || (isOnly && string.IsNullOrWhiteSpace(field));
        writer.Write(quote ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field);
    }
}
