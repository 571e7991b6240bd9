using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Baeum.Data;

/// <summary>Encodings by the names that Python gives them, and from a text's first bytes.</summary>
internal static class TextEncodings
{
    private const int Cp949 = 949;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["utf8"] = "utf-8",
        ["utf-8-sig"] = "utf-8",
        ["utf16"] = "utf-16",
        ["utf-16-le"] = "utf-16le",
        ["utf-16-be"] = "utf-16be",
        ["latin1"] = "iso-8859-1",
        ["latin-1"] = "iso-8859-1",
        ["ascii"] = "us-ascii",
        ["uhc"] = "cp949",
        ["ms949"] = "cp949",
        ["euckr"] = "euc-kr",
        ["gbk"] = "cp936",
    };

    /// <summary>The encoding of a name; text that it does not know is an error.</summary>
    /// <exception cref="ArgumentException">There is no such encoding.</exception>
    public static Encoding Of(string name)
    {
        string key = name.ToLowerInvariant().Replace('_', '-');
        key = Names.GetValueOrDefault(key, key);
        try
        {
            return key.StartsWith("cp", StringComparison.Ordinal) && int.TryParse(key[2..], CultureInfo.InvariantCulture, out int page) ? OfPage(page)
                : CodePagesEncodingProvider.Instance.GetEncoding(key, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                    ?? Encoding.GetEncoding(key, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new ArgumentException($"Unknown encoding '{name}'; known are utf-8, utf-8-sig, utf-16, cp949, euc-kr, latin1, cp1252 and others of .NET.", e);
        }
    }

    /// <summary>Whether a name means UTF-8.</summary>
    public static bool IsUtf8(string? name) => name is not null && Of(name) is UTF8Encoding;

    /// <summary>
    /// The encoding of a text, null for UTF-8: what its byte order mark says, else what was named, else UTF-16 where every second byte is zero,
    /// else Korean where the bytes beyond ASCII come in pairs that CP949 uses for Hangul and no UTF-8.
    /// </summary>
    public static Encoding? Detect(ReadOnlySpan<byte> start, bool isAll, string? name)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return null;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Of("utf-16le");
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Of("utf-16be");
        if (name is not null)
            return IsUtf8(name) ? null : Of(name);
        int even = 0, odd = 0;
        for (int i = 0; i + 1 < start.Length; i += 2)
            (even, odd) = (even + (start[i] == 0 ? 1 : 0), odd + (start[i + 1] == 0 ? 1 : 0));
        if (even + odd > 0 && Math.Min(even, odd) == 0 && Math.Max(even, odd) > start.Length / 8)
            return Of(even > 0 ? "utf-16be" : "utf-16le");
        var lines = isAll ? start : start[..(start.LastIndexOf((byte)'\n') + 1)];
        return !Utf8.IsValid(lines) && IsHangul(lines) ? OfPage(Cp949) : null;
    }

    private static Encoding OfPage(int page)
        => CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    // KS X 1001 has its symbols in rows A1 to AC and its Hangul in B0 to C8; other encodings of Europe's letters hardly ever set two such bytes side by side.
    private static bool IsHangul(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
                continue;
            if (text[i] is < 0xA1 or > 0xC8 || i + 1 == text.Length || text[i + 1] is < 0xA1 or 0xFF)
                return false;
            i++;
        }
        return true;
    }
}
