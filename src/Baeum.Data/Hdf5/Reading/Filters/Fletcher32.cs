using System.Buffers.Binary;

namespace Baeum.Data;

/// <summary>The filter fletcher32: a checksum behind the bytes (Fletcher 1982, over 16-bit words with the high byte first).</summary>
internal static class Fletcher32
{
    /// <summary>Bytes of the checksum.</summary>
    public const int Size = 4;

    // So many words do not overflow the sums.
    private const int Block = 360;

    /// <summary>Checks and removes the checksum.</summary>
    public static ReadOnlyMemory<byte> Undo(Hdf5Source source, long address, ReadOnlyMemory<byte> stored)
    {
        if (stored.Length < Size)
            throw source.Damaged(address, "a chunk is shorter than its checksum");
        var bytes = stored[..^Size];
        return Sum(bytes.Span) == BinaryPrimitives.ReadUInt32LittleEndian(stored.Span[^Size..]) ? bytes
            : throw source.Damaged(address, "a chunk is damaged: its checksum is wrong");
    }

    /// <summary>The checksum.</summary>
    public static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint low = 0, high = 0;
        for (; bytes.Length >= 2; bytes = bytes[Math.Min(bytes.Length & ~1, 2 * Block)..])
        {
            for (int i = 0; i < Math.Min(bytes.Length & ~1, 2 * Block); i += 2)
            {
                low += BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]);
                high += low;
            }
            (low, high) = (Fold(low), Fold(high));
        }
        if (bytes.Length > 0)
        {
            low += (uint)bytes[0] << 8;
            high += low;
            (low, high) = (Fold(low), Fold(high));
        }
        return (Fold(high) << 16) | Fold(low);
    }

    private static uint Fold(uint sum) => (sum & 0xFFFF) + (sum >> 16);
}
