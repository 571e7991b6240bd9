using System.Text;
using System.Text.Unicode;

namespace Baeum.Data;

/// <summary>Strings from UTF-8. Equal texts within a part of a file become one string.</summary>
internal sealed class CsvText
{
    private const int MostKept = 4096, LongestKept = 64;
    private readonly HashSet<string> _known = [];
    private readonly char[] _chars = new char[LongestKept];

    /// <summary>The text, null if the bytes are not UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The text, null if the bytes are not UTF-8.</summary>
    public string? Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestKept)
            return Decode(bytes);
        if (Utf8.ToUtf16(bytes, _chars, out _, out int length, replaceInvalidSequences: false) != System.Buffers.OperationStatus.Done)
            return null;
        var text = _chars.AsSpan(0, length);
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text, out string? same))
            return same;
        string added = text.ToString();
        if (_known.Count < MostKept)
            _known.Add(added);
        return added;
    }
}
