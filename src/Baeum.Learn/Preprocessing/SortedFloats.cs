using System.Buffers;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Sorting of many floats without NaN: a radix sort of their bits, 11 at a time, which takes three passes whatever the values.</summary>
internal static class SortedFloats
{
    private const int Few = 512, Bits = 11, Buckets = 1 << Bits;

    /// <summary>Puts the values into ascending order.</summary>
    public static void Sort(Span<float> values)
    {
        if (values.Length < Few)
        {
            values.Sort();
            return;
        }
        uint[] first = ArrayPool<uint>.Shared.Rent(values.Length), second = ArrayPool<uint>.Shared.Rent(values.Length);
        Span<uint> from = first.AsSpan(0, values.Length), to = second.AsSpan(0, values.Length);
        Span<int> counts = stackalloc int[3 * Buckets];
        counts.Clear();
        var bits = MemoryMarshal.Cast<float, uint>(values);
        for (int i = 0; i < from.Length; i++)
        {
            // Bits of floats rise with the value if those of negative ones are turned round.
            uint key = bits[i] ^ ((uint)((int)bits[i] >> 31) | 0x80000000);
            from[i] = key;
            counts[(int)(key & (Buckets - 1))]++;
            counts[Buckets + (int)(key >> Bits & (Buckets - 1))]++;
            counts[2 * Buckets + (int)(key >> 2 * Bits)]++;
        }
        for (int pass = 0; pass < 3; pass++)
        {
            var places = counts.Slice(pass * Buckets, Buckets);
            int start = 0;
            for (int bucket = 0; bucket < Buckets; bucket++)
                (places[bucket], start) = (start, start + places[bucket]);
            foreach (uint key in from)
                to[places[(int)(key >> pass * Bits & (Buckets - 1))]++] = key;
            var sorted = to;
            to = from;
            from = sorted;
        }
        for (int i = 0; i < from.Length; i++)
            bits[i] = from[i] ^ ((uint)((int)~from[i] >> 31) | 0x80000000);
        ArrayPool<uint>.Shared.Return(first);
        ArrayPool<uint>.Shared.Return(second);
    }
}
