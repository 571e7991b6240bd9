using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Baeum.Data;

/// <summary>Looks at 64 bytes of CSV text at a time: each comparison gives a word with a bit for each byte.</summary>
internal static class CsvScan
{
    /// <summary>Room that <see cref="Ends"/> needs behind what it lists: a place for each of 64 bytes.</summary>
    public const int Spare = 64;

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
    /// <param name="ends">Receives the places; <see cref="Spare"/> more than there are must fit.</param>
    /// <param name="rows">Receives for each newline its index in <paramref name="ends"/>; <see cref="Spare"/> more than there are must fit.</param>
    /// <returns>How many of each were found; <c>Ends</c> is −1 if there are more than fit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (int Ends, int Rows) Ends(ReadOnlySpan<byte> text, byte delimiter, byte newline, Span<int> ends, Span<int> rows)
    {
        int count = 0, rowCount = 0;
        for (int at = CsvBuffer.Margin; at < text.Length - CsvBuffer.Margin; at += Vector512<byte>.Count)
        {
            if (count > ends.Length - Spare || rowCount > rows.Length - Spare)
                return (-1, rowCount);
            var block = Vector512.Create(text[at..]);
            var isNewline = Vector512.Equals(block, Vector512.Create(newline));
            var isEnd = isNewline | Vector512.Equals(block, Vector512.Create(delimiter));
            ulong newlines = isNewline.ExtractMostSignificantBits(), all = isEnd.ExtractMostSignificantBits();
            for (; newlines != 0; newlines &= newlines - 1)
                rows[rowCount++] = count + BitOperations.PopCount(all & (newlines ^ (newlines - 1))) - 1;
            if (Avx512Vbmi2.IsSupported)
                Compress(isEnd, at, ends.Slice(count, Spare));
            else
                List(all, at, ends.Slice(count, Spare));
            count += BitOperations.PopCount(all);
        }
        return (count, rowCount);
    }

    // The places of the chosen bytes move together; all are written, the ones behind the last place will be overwritten.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compress(Vector512<byte> chosen, int at, Span<int> target)
    {
        var places = Avx512Vbmi2.Compress(Vector512<byte>.Zero, chosen, Vector512<byte>.Indices);
        var (low, high) = Vector512.Widen(places);
        var ((a, b), (c, d)) = (Vector512.Widen(low), Vector512.Widen(high));
        var start = Vector512.Create((uint)at);
        var words = MemoryMarshal.Cast<int, uint>(target);
        (a + start).CopyTo(words);
        (b + start).CopyTo(words[16..]);
        (c + start).CopyTo(words[32..]);
        (d + start).CopyTo(words[48..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void List(ulong chosen, int at, Span<int> target)
    {
        for (int i = 0; chosen != 0; i++, chosen &= chosen - 1)
            target[i] = at + BitOperations.TrailingZeroCount(chosen);
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
