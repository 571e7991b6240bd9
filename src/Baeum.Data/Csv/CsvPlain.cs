using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Data;

/// <summary>The fast way through a row: runs of short numbers without blanks or surprises, each read with one load that ends where the field ends, so that no field waits for another.</summary>
internal static class CsvPlain
{
    private const ulong Zeros = 0x3030303030303030, High = 0x8080808080808080, Sixes = 0x7676767676767676;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16];

    // Row p takes out byte p: those before it move up by one, those behind it stay. Row 16 leaves all where they are.
    private static readonly Vector128<byte>[] WithoutPoint = [.. Enumerable.Range(0, 17).Select(p => Vector128.Create([.. Enumerable.Range(0, 16).Select(i => (byte)(i > p || p == 16 ? i : i == 0 ? 0x80 : i - 1))]))];

    // Row n keeps the last n bytes.
    private static readonly Vector128<byte>[] Last = [.. Enumerable.Range(0, 17).Select(n => Vector128.Create([.. Enumerable.Range(0, 16).Select(i => (byte)(i >= 16 - n ? 0xFF : 0))]))];

    /// <summary>Reads whole numbers of up to eight digits until another field comes.</summary>
    /// <param name="text">The text between its margins.</param>
    /// <param name="ends">Where the field before the first one ends, then where each field ends.</param>
    /// <param name="slots">Receives the numbers.</param>
    /// <returns>How many fields were read.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Ints(ReadOnlySpan<byte> text, ReadOnlySpan<int> ends, Span<ulong> slots)
    {
        int start = ends[0] + 1;
        for (int i = 0; i < slots.Length; i++)
        {
            int end = ends[i + 1], minus = text[start] == '-' ? 1 : 0, length = end - start - minus;
            if ((uint)(length - 1) >= 8)
                return i;
            ulong digits = (BinaryPrimitives.ReadUInt64LittleEndian(text[(end - 8)..]) ^ Zeros) & (ulong.MaxValue << (64 - 8 * length));
            if (!AreDigits(digits))
                return i;
            slots[i] = (ulong)((Value(digits) ^ -minus) + minus);
            start = end + 1;
        }
        return slots.Length;
    }

    /// <summary>Reads numbers of up to sixteen characters without an exponent until another field comes. Correctly rounded: whole number and power of ten are exact, the one division rounds.</summary>
    /// <param name="text">The text between its margins.</param>
    /// <param name="ends">Where the field before the first one ends, then where each field ends.</param>
    /// <param name="slots">Receives the bits of the numbers.</param>
    /// <returns>How many fields were read.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Doubles(ReadOnlySpan<byte> text, ReadOnlySpan<int> ends, Span<ulong> slots)
    {
        var (withoutPoint, last, powers) = (WithoutPoint, Last, PowersOfTen);
        int start = ends[0] + 1;
        for (int i = 0; i < slots.Length; i++)
        {
            int end = ends[i + 1], minus = text[start] == '-' ? 1 : 0, length = end - start - minus;
            if ((uint)(length - 1) >= 16)
                return i;
            var field = Vector128.Create(text[(end - 16)..]);
            uint points = (Vector128.Equals(field, Vector128.Create((byte)'.')) & last[length]).ExtractMostSignificantBits();
            int point = System.Numerics.BitOperations.TrailingZeroCount(points | 0x10000), decimals = points == 0 ? 0 : 15 - point;
            var digits = Vector128.ShuffleNative((field - Vector128.Create((byte)'0')) & last[length], withoutPoint[point]);
            if (Vector128.GreaterThanAny(digits, Vector128.Create((byte)9)) || (points != 0 && length == 1))
                return i;
            long mantissa = Value(digits.AsUInt64().ToScalar()) * 100_000_000 + Value(digits.AsUInt64().GetElement(1));
            if (mantissa > 1L << 53)
                return i;
            slots[i] = BitConverter.DoubleToUInt64Bits(mantissa / powers[decimals]) | ((ulong)(uint)minus << 63);
            start = end + 1;
        }
        return slots.Length;
    }

    // A digit's value is at most 9, so that adding 0x76 leaves the high bit clear. A carry comes only out of a byte that fails itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreDigits(ulong digits) => (((digits + Sixes) | digits) & High) == 0;

    /// <summary>The number of eight digits, the first in the lowest byte: pairs, then fours, then all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Value(ulong digits)
    {
        const ulong Mask = 0x000000FF000000FF, High = 100 + (1_000_000ul << 32), Low = 1 + (10_000ul << 32);
        ulong pairs = digits * 10 + (digits >> 8);
        return (long)(uint)((((pairs & Mask) * High) + (((pairs >> 16) & Mask) * Low)) >> 32);
    }
}
