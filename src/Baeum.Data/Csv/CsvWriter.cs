using System.Globalization;
using System.Text;

namespace Baeum.Data;

/// <summary>Writes a table as CSV: numbers with the fewest digits that give them back, quotes only where they are needed, nothing for a missing value.</summary>
internal static class CsvWriter
{
    public static void Write(DataFrame table, Stream stream, char delimiter)
    {
        if (!char.IsAscii(delimiter) || delimiter is '"' or '\r' or '\n')
            throw new ArgumentException($"WriteCsv: the delimiter must be one ASCII character other than a quote or a newline, received '{delimiter}'.");
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true);
        var columns = table.AllColumns;
        for (int i = 0; i < columns.Length; i++)
            Write(writer, columns[i].Name, delimiter, i == 0, columns.Length == 1);
        writer.Write('\n');
        for (int row = 0; row < table.RowCount; row++)
        {
            for (int i = 0; i < columns.Length; i++)
                Write(writer, Text(columns[i], row), delimiter, i == 0, columns.Length == 1);
            writer.Write('\n');
        }
    }

    private static string Text(Column column, int row) => column switch
    {
        Column<string> texts => texts.Values[row] ?? "",
        Column<double> numbers => column.IsMissing(row) ? "" : PythonText.Of(numbers.Values[row]),
        Column<float> numbers => column.IsMissing(row) ? "" : PythonText.Of(numbers.Values[row]),
        Column<bool> flags => flags.Values[row] ? "True" : "False",
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
