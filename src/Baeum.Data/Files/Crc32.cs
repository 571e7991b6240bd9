using System.Buffers.Binary;

namespace Baeum.Data;

/// <summary>The checksum of zip, gzip and PNG: CRC-32 with the reflected polynomial EDB88320, eight bytes a step (slicing-by-8, Kounavis and Berry 2005).</summary>
public static class Crc32
{
    private static readonly uint[] Table = CreateTable();

    /// <summary>The checksum of the bytes that <paramref name="crc"/> was made of, followed by <paramref name="bytes"/>. Starts from 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> table = Table;
        crc = ~crc;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            uint low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes), high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = table[7 * 256 + (byte)low] ^ table[6 * 256 + (byte)(low >> 8)] ^ table[5 * 256 + (byte)(low >> 16)] ^ table[4 * 256 + (int)(low >> 24)]
                ^ table[3 * 256 + (byte)high] ^ table[2 * 256 + (byte)(high >> 8)] ^ table[256 + (byte)(high >> 16)] ^ table[(int)(high >> 24)];
        }
        foreach (byte b in bytes)
            crc = table[(byte)crc ^ b] ^ (crc >> 8);
        return ~crc;
    }

    // Row k holds what a byte does to the checksum k bytes later.
    private static uint[] CreateTable()
    {
        var table = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            uint crc = i;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            table[i] = crc;
        }
        for (int i = 256; i < table.Length; i++)
            table[i] = (table[i - 256] >> 8) ^ table[(byte)table[i - 256]];
        return table;
    }
}
