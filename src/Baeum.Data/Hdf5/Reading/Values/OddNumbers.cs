using System.Numerics;

namespace Baeum.Data;

/// <summary>Numbers of sizes that .NET has no type for, such as whole numbers of 3 bytes, numbers of 12 bits, floats of 10 or 16 bytes and brain floats. A float becomes the nearest double.</summary>
internal static class OddNumbers
{
    /// <summary>Converts as many numbers as <paramref name="to"/> takes.</summary>
    /// <exception cref="OverflowException">A number does not fit.</exception>
    public static void Convert<T>(Datatype type, ReadOnlySpan<byte> stored, Span<T> to) where T : INumberBase<T>
    {
        var number = type.Element ?? type;
        Span<byte> bytes = stackalloc byte[number.Size];
        for (int i = 0; i < to.Length; i++)
        {
            stored.Slice(i * number.Size, number.Size).CopyTo(bytes);
            if (number.IsBigEndian)
                bytes.Reverse();
            if (number.Float is { } layout)
                to[i] = T.CreateChecked(Float(layout, bytes));
            else if (number.IsSigned)
                to[i] = T.CreateChecked((long)Bits(bytes, number.BitOffset, number.Precision) << (64 - number.Precision) >> (64 - number.Precision));
            else
                to[i] = T.CreateChecked(Bits(bytes, number.BitOffset, number.Precision));
        }
    }

    // (-1)^sign · mantissa · 2^(exponent - bias - digits), with exponent 0 for numbers near zero and all ones for infinity and NaN.
    private static double Float(FloatLayout layout, ReadOnlySpan<byte> bytes)
    {
        bool negative = Bits(bytes, layout.Sign, 1) != 0;
        long exponent = (long)Bits(bytes, layout.ExponentAt, layout.ExponentSize), largest = (1L << layout.ExponentSize) - 1;
        // 64 bits hold more than a double does; the rest only matters for whether there is one.
        int kept = Math.Min(layout.MantissaSize, layout.IsImplied ? 62 : 63), dropped = layout.MantissaSize - kept;
        ulong mantissa = Bits(bytes, layout.MantissaAt + dropped, kept);
        bool rest = dropped > 0 && HasBits(bytes, layout.MantissaAt, dropped);
        ulong fraction = layout.IsImplied ? mantissa : mantissa & ((1UL << (kept - 1)) - 1);
        if (exponent == largest)
            return fraction != 0 || rest ? BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000) : negative ? double.NegativeInfinity : double.PositiveInfinity;
        if (layout.IsImplied && exponent > 0)
            mantissa |= 1UL << kept;
        mantissa = (mantissa << 1) | (rest ? 1UL : 0);
        int digits = layout.IsImplied ? kept : kept - 1;
        double value = ScaleOnce(mantissa, Math.Max(exponent, 1) - layout.Bias - digits - 1);
        return negative ? -value : value;
    }

    // The mantissa is shortened to what a double keeps at this size before it is scaled, so that it is rounded once and to even.
    private static double ScaleOnce(ulong mantissa, long exponent)
    {
        if (mantissa == 0 || exponent < -1200)
            return 0;
        if (exponent > 1100)
            return double.PositiveInfinity;
        int length = 64 - BitOperations.LeadingZeroCount(mantissa), keep = (int)Math.Clamp(length + exponent + 1074, 0, 53), cut = length - keep;
        if (cut > 0)
        {
            if (cut > 63)
                return 0;
            ulong low = mantissa & ((1UL << cut) - 1), half = 1UL << (cut - 1);
            mantissa >>= cut;
            mantissa += low > half || (low == half && (mantissa & 1) != 0) ? 1UL : 0;
            exponent += cut;
        }
        return Math.ScaleB(mantissa, (int)exponent);
    }

    private static ulong Bits(ReadOnlySpan<byte> bytes, int at, int count)
    {
        ulong bits = 0;
        for (int i = count - 1; i >= 0; i--)
            bits = (bits << 1) | (uint)(bytes[(at + i) / 8] >> ((at + i) % 8) & 1);
        return bits;
    }

    private static bool HasBits(ReadOnlySpan<byte> bytes, int at, int count)
    {
        for (int i = at; i < at + count; i++)
            if ((bytes[i / 8] >> (i % 8) & 1) != 0)
                return true;
        return false;
    }
}
