using System.Buffers.Binary;
using System.Text;

namespace Baeum.Data;

/// <summary>The chunks of a PNG file: length, type, data and checksum of each.</summary>
internal static class PngChunks
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Type and place of every chunk up to IEND.</summary>
    /// <exception cref="InvalidDataException">No PNG file, cut off, or a checksum is wrong.</exception>
    public static IEnumerable<(string Type, ReadOnlyMemory<byte> Data)> Read(ReadOnlyMemory<byte> file, string source)
    {
        if (!file.Span.StartsWith(Signature))
            throw new InvalidDataException($"{source}: not a PNG file (its first eight bytes are others).");
        string type = "";
        for (int at = Signature.Length; type != "IEND";)
        {
            if (file.Length - at < 12)
                throw new InvalidDataException($"{source}: cut off at byte {file.Length}; the PNG chunk IEND is missing.");
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file.Span[at..]);
            type = Encoding.Latin1.GetString(file.Span.Slice(at + 4, 4));
            if (!type.All(char.IsAsciiLetter))
                throw new InvalidDataException($"{source}: damaged at byte {at + 4}; a PNG chunk type of four letters is expected there.");
            if (length > file.Length - at - 12)
                throw new InvalidDataException($"{source}: cut off; the PNG chunk {type} at byte {at} claims {length} bytes, {file.Length - at - 12} are left.");
            uint stated = BinaryPrimitives.ReadUInt32BigEndian(file.Span[(at + 8 + (int)length)..]), crc = Crc32.Append(0, file.Span.Slice(at + 4, 4 + (int)length));
            if (crc != stated)
                throw new InvalidDataException($"{source}: the PNG chunk {type} at byte {at} is damaged; its checksum is {crc:x8}, expected {stated:x8}.");
            yield return (type, file.Slice(at + 8, (int)length));
            at += 12 + (int)length;
        }
    }

    public static void Write(Stream stream, string type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.Append(0, chunk.AsSpan(4, 4 + data.Length)));
        stream.Write(chunk);
    }
}
