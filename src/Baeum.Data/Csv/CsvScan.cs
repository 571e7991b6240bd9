using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Data;

/// <summary>Looks at 64 bytes of CSV text at a time: each comparison gives a word with a bit for each byte.</summary>
internal static class CsvScan
{
    /// <summary>Counts the lines, an unfinished last one included; tells whether there is a quote, and whether a line begins with a blank, so that it may be a blank line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (int Lines, bool HasQuotes, bool HasBlanks) Lines(ReadOnlySpan<byte> text, byte newline)
    {
        ulong quotes = 0, blanks = text.Length > 0 && text[0] <= ' ' ? 1u : 0;
        int lines = 0, at = 0;
        for (; at + Vector512<byte>.Count < text.Length; at += Vector512<byte>.Count)
        {
            var block = Vector512.Create(text[at..]);
            ulong ends = Vector512.Equals(block, Vector512.Create(newline)).ExtractMostSignificantBits();
            quotes |= Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
            if (ends == 0)
                continue;
            lines += BitOperations.PopCount(ends);
            blanks |= ends & Vector512.LessThanOrEqual(Vector512.Create(text[(at + 1)..]), Vector512.Create((byte)' ')).ExtractMostSignificantBits();
        }
        for (; at < text.Length; at++)
        {
            quotes |= text[at] == '"' ? 1u : 0;
            lines += text[at] == newline ? 1 : 0;
            blanks |= text[at] == newline && at + 1 < text.Length && text[at + 1] <= ' ' ? 1u : 0;
        }
        return (lines + (text.Length > 0 && text[^1] != newline ? 1 : 0), quotes != 0, blanks != 0);
    }

    /// <summary>Number of delimiters and newlines.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CountEnds(ReadOnlySpan<byte> text, byte delimiter, byte newline)
    {
        int count = 0, at = 0;
        for (; at + Vector512<byte>.Count <= text.Length; at += Vector512<byte>.Count)
        {
            var block = Vector512.Create(text[at..]);
            count += BitOperations.PopCount((Vector512.Equals(block, Vector512.Create(delimiter)) | Vector512.Equals(block, Vector512.Create(newline))).ExtractMostSignificantBits());
        }
        foreach (byte b in text[at..])
            count += b == delimiter || b == newline ? 1 : 0;
        return count;
    }

    /// <summary>Lists the places of all delimiters and newlines, and which of these are newlines.</summary>
    /// <param name="text">The text between its margins.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="newline">The newline.</param>
    /// <param name="ends">Receives the places.</param>
    /// <param name="rows">Receives for each newline its index in <paramref name="ends"/>.</param>
    /// <returns>How many of each were found.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (int Ends, int Rows) Ends(ReadOnlySpan<byte> text, byte delimiter, byte newline, Span<int> ends, Span<int> rows)
    {
        int count = 0, rowCount = 0;
        for (int at = CsvBuffer.Margin; at < text.Length - CsvBuffer.Margin; at += Vector512<byte>.Count)
        {
            var block = Vector512.Create(text[at..]);
            ulong newlines = Vector512.Equals(block, Vector512.Create(newline)).ExtractMostSignificantBits();
            ulong all = newlines | Vector512.Equals(block, Vector512.Create(delimiter)).ExtractMostSignificantBits();
            for (; newlines != 0; newlines &= newlines - 1)
                rows[rowCount++] = count + BitOperations.PopCount(all & (newlines ^ (newlines - 1))) - 1;
            for (; all != 0; all &= all - 1)
                ends[count++] = at + BitOperations.TrailingZeroCount(all);
        }
        return (count, rowCount);
    }

    /// <summary>Whether there is nothing but blanks in a line.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line, byte delimiter)
    {
        foreach (byte b in line)
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r') || b == delimiter)
                return false;
        return true;
    }
}
