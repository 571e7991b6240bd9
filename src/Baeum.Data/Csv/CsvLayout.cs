using System.Text;

namespace Baeum.Data;

/// <summary>What is known about a CSV file before its values are read.</summary>
/// <param name="Delimiter">What stands between fields.</param>
/// <param name="Newline">Last byte of a line's end: \n, or \r in files that have no \n.</param>
/// <param name="Names">Names of the columns.</param>
/// <param name="DataStart">Where the first row of data begins.</param>
/// <param name="DataLine">Number of the line in which it begins, from 1.</param>
/// <param name="Kinds">The narrowest kinds that the first rows fit, or those that were asked for.</param>
/// <param name="Given">Which of them were asked for.</param>
internal sealed record CsvLayout(byte Delimiter, byte Newline, string[] Names, long DataStart, long DataLine, CsvKind[] Kinds, bool[] Given)
{
    private const int LongestExcerpt = 60;

    /// <summary>Where a field stands, for messages.</summary>
    public string Where(ByteSource source, long line, int column)
        => $"{source.Name}, line {line}, column {(column < Names.Length ? $"'{Names[column]}'" : $"{column + 1}")}";

    /// <summary>The error for a row of another length than the first line's.</summary>
    public InvalidDataException Ragged(ByteSource source, long line, int fields, ReadOnlySpan<byte> row)
    {
        string missing = fields < Names.Length ? $" (column '{Names[fields]}' is missing)" : "";
        return new($"{source.Name}, line {line}: expected {Names.Length} fields, as in the first line, found {fields}{missing}: '{Excerpt(row)}'.");
    }

    /// <summary>The beginning of a text, for messages.</summary>
    public static string Excerpt(ReadOnlySpan<byte> text)
        => Encoding.UTF8.GetString(text[..Math.Min(text.Length, LongestExcerpt)]).TrimEnd('\r') + (text.Length > LongestExcerpt ? "..." : "");
}
