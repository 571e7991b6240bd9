using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Sorts whole numbers digit by digit, the lowest first; stable.</summary>
internal static class KeySort
{
    /// <summary>How many counters <see cref="Sort"/> needs.</summary>
    public const int Counters = 1024;

    private const int Few = 24, Crowd = 24, Digit = 8, Digits = 1 << Digit;

    /// <summary>Sorts by the upper 32 bits. The arrays are exchanged as often as needed for the result to be in the first.</summary>
    public static void ByHighHalf(ref ulong[] keys, ref ulong[] other)
    {
        Span<int> counts = stackalloc int[Digits];
        for (int shift = 32; shift < 64; shift += Digit)
        {
            counts.Clear();
            foreach (ulong key in keys)
                counts[(int)(key >> shift) & (Digits - 1)]++;
            if (keys.Length == 0 || counts[(int)(keys[0] >> shift) & (Digits - 1)] == keys.Length)
                continue;
            Sum(counts);
            foreach (ulong key in keys)
                other[counts[(int)(key >> shift) & (Digits - 1)]++] = key;
            (keys, other) = (other, keys);
        }
    }

    /// <summary>Sorts by the bits from <paramref name="low"/> upwards; the result is in one of the spans.</summary>
    /// <param name="keys">What to sort.</param>
    /// <param name="other">Memory of the same length.</param>
    /// <param name="least">No key is less, apart from the low bits.</param>
    /// <param name="low">Bits that do not count.</param>
    /// <param name="range">How far the bits that count exceed the least.</param>
    /// <param name="counters">Memory for <see cref="Counters"/> counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static Span<uint> Sort(Span<uint> keys, Span<uint> other, uint least, int low, int range, Span<int> counters)
    {
        if (keys.Length <= Few)
        {
            Insert(keys, low);
            return keys;
        }
        int bits = 32 - BitOperations.LeadingZeroCount((uint)range);
        if ((bits <= Digit || keys.Length < Counters / 2) && TrySpread(keys, other, least, low, bits, counters))
            return other[..keys.Length];
        var counts = counters[..Digits];
        for (int shift = low, end = low + bits; shift < end; shift += Digit)
        {
            counts.Clear();
            foreach (uint key in keys)
                counts[(byte)((key - least) >> shift)]++;
            Sum(counts);
            foreach (uint key in keys)
                other[counts[(byte)((key - least) >> shift)]++] = key;
            var sorted = other;
            other = keys;
            keys = sorted;
        }
        return keys;
    }

    /// <summary>Spreads the keys over about as many places as there are keys, which leaves little to sort; gives up where too many come to one place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static bool TrySpread(Span<uint> keys, Span<uint> other, uint least, int low, int bits, Span<int> counters)
    {
        int placeBits = Math.Min(bits, Math.Max(Digit - 2, 32 - BitOperations.LeadingZeroCount((uint)keys.Length))), shift = low + bits - placeBits;
        var counts = counters[..(1 << placeBits)];
        counts.Clear();
        foreach (uint key in keys)
            counts[(int)((key - least) >> shift)]++;
        int sum = 0, crowd = 0;
        for (int place = 0; place < counts.Length; place++)
        {
            int count = counts[place];
            crowd = Math.Max(crowd, count);
            counts[place] = sum;
            sum += count;
        }
        if (crowd > Crowd && shift > low)
            return false;
        foreach (uint key in keys)
            other[counts[(int)((key - least) >> shift)]++] = key;
        if (shift > low)
            Insert(other[..keys.Length], low);
        return true;
    }

    private static void Sum(Span<int> counts)
    {
        int sum = 0;
        for (int digit = 0; digit < counts.Length; digit++)
            (counts[digit], sum) = (sum, sum + counts[digit]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Insert(Span<uint> keys, int low)
    {
        ref uint first = ref MemoryMarshal.GetReference(keys);
        uint mask = (1u << low) - 1;
        for (int i = 1; i < keys.Length; i++)
        {
            uint key = Unsafe.Add(ref first, i), bound = key | mask;
            int j = i;
            for (; j > 0 && Unsafe.Add(ref first, j - 1) > bound; j--)
                Unsafe.Add(ref first, j) = Unsafe.Add(ref first, j - 1);
            Unsafe.Add(ref first, j) = key;
        }
    }
}
