using System.Numerics;

namespace Baeum.Nn;

/// <summary>The checksum of TFRecord files: CRC-32C (Castagnoli), turned right by 15 bits, plus 0xa282ead8, modulo 2^32.</summary>
/// <remarks>Source: TensorFlow's <c>core/lib/io/record_writer.h</c> and <c>core/lib/hash/crc32c.h</c>.</remarks>
internal static class MaskedCrc
{
    private const uint Mask = 0xa282ead8;

    public static uint Of(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in data)
            crc = BitOperations.Crc32C(crc, b);
        return BitOperations.RotateRight(~crc, 15) + Mask;
    }
}
