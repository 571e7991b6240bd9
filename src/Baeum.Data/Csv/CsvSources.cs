using System.IO.Compression;
using System.Text;

namespace Baeum.Data;

/// <summary>Makes a UTF-8 text in which any place can be read of what a user has: a plain file as it is; a packed one, one in another encoding, one with comments, or a stream as a copy.</summary>
internal static class CsvSources
{
    private const int Looked = 1 << 16, MostRatio = 200;
    private const long AlwaysBelieved = 1 << 26;

    /// <summary>A file; <c>.gz</c> and zip are recognised by their first bytes, <c>file.zip#member.csv</c> names one of several members.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or has another encoding.</exception>
    public static ByteSource Open(string path, CsvOptions options)
    {
        int mark = File.Exists(path) ? -1 : path.LastIndexOf('#');
        string archive = mark > 0 ? path[..mark] : path;
        using var file = File.OpenRead(archive);
        byte[] start = JoinedStream.Peek(file, Looked);
        file.Position = 0;
        if (start.AsSpan().StartsWith("PK\x03\x04"u8))
            return OpenZip(file, archive, mark > 0 ? path[(mark + 1)..] : null, options);
        if (mark > 0)
            throw new InvalidDataException($"{archive}: '#' names a member of a zip archive, but the file is none.");
        if (start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return Open(new WholeGzipStream(file), path, options, Believed(file.Length));
        return options.Comment is null && TextEncodings.Detect(start, start.Length < Looked, options.Encoding) is null ? new ByteSource(path) : Open(file, path, options);
    }

    /// <summary>What a stream gives.</summary>
    public static ByteSource Open(Stream stream, string name, CsvOptions options, long most = long.MaxValue)
    {
        try
        {
            byte[] start = JoinedStream.Peek(stream, Looked);
            Stream text = new JoinedStream(new MemoryStream(start), stream);
            if (TextEncodings.Detect(start, start.Length < Looked, options.Encoding) is { } encoding)
                text = Encoding.CreateTranscodingStream(text, encoding, Encoding.UTF8, leaveOpen: true);
            return CsvSpool.Keep(options.Comment is { } mark ? new CsvComments(text, CsvOptions.Ascii(mark, "comment mark")) : text, name, most);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException($"{name}: the bytes {Convert.ToHexString(e.BytesUnknown ?? [])} are no {options.Encoding ?? "text in the encoding that its beginning has"}; name the file's Encoding.", e);
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{name}: the packed data is damaged or cut off ({e.Message})", e);
        }
    }

    private static ByteSource OpenZip(Stream file, string path, string? member, CsvOptions options)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var entries = archive.Entries.Where(e => e.Name.Length > 0).ToArray();
            var entry = member is null ? entries.Length == 1 ? entries[0] : null : entries.FirstOrDefault(e => e.FullName == member);
            if (entry is null)
            {
                throw member is null || entries.Length == 0
                    ? new InvalidDataException($"{path}: the archive has {entries.Length} members; name one as '{path}#member.csv'{(entries.Length > 0 ? $", such as '{entries[0].FullName}'" : "")}.")
                    : Nearest.Unknown("member", member, entries.Select(e => e.FullName));
            }
            string name = $"{path}#{entry.FullName}";
            using var content = new CheckedStream(entry.Open());
            var source = Open(content, name, options, Believed(entry.CompressedLength));
            content.Verify(entry.Crc32, name);
            return source;
        }
        catch (Exception e) when (e is InvalidDataException && !e.Message.StartsWith(path, StringComparison.Ordinal) || e is EndOfStreamException or NotSupportedException or OverflowException)
        {
            throw new InvalidDataException($"{path}: the archive is damaged ({e.Message})", e);
        }
    }

    // Deflate can make a thousand bytes of one; no table is packed so well.
    private static long Believed(long packed) => Math.Max(AlwaysBelieved, MostRatio * Math.Min(packed, long.MaxValue / MostRatio));
}
