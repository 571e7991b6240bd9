namespace Baeum.Learn;

/// <summary>Sorts whole numbers digit by digit, the lowest first; stable.</summary>
internal static class KeySort
{
    /// <summary>Sorts by the upper 32 bits. The arrays are exchanged as often as needed for the result to be in the first.</summary>
    public static void ByHighHalf(ref ulong[] keys, ref ulong[] other)
    {
        Span<int> counts = stackalloc int[256];
        for (int shift = 32; shift < 64; shift += 8)
        {
            counts.Clear();
            foreach (ulong key in keys)
                counts[(int)(key >> shift) & 255]++;
            if (keys.Length == 0 || counts[(int)(keys[0] >> shift) & 255] == keys.Length)
                continue;
            int sum = 0;
            for (int digit = 0; digit < 256; digit++)
                (counts[digit], sum) = (sum, sum + counts[digit]);
            foreach (ulong key in keys)
                other[counts[(int)(key >> shift) & 255]++] = key;
            (keys, other) = (other, keys);
        }
    }
}
