using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>Sorts codes together with their samples where no two codes are equal: then there is one order only, and it need not be found as <see cref="TieSort"/> finds it.</summary>
internal sealed class DistinctSort(int samples)
{
    private const int Digit = 8, Digits = 1 << Digit, Few = 64;
    private readonly ulong[] _keys = new ulong[samples], _other = new ulong[samples];
    private readonly int[] _counts = new int[Digits];

    /// <summary>Sorts ascending by code; false, and nothing is changed, if two codes are equal or there are too few to win.</summary>
    /// <param name="codes">What to sort by.</param>
    /// <param name="items">What goes with it.</param>
    /// <param name="greatest">No code is greater.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TrySort(Span<int> codes, Span<int> items, int greatest)
    {
        if (codes.Length < Few || greatest < codes.Length)
            return false;
        var keys = _keys.AsSpan(0, codes.Length);
        var other = _other.AsSpan(0, codes.Length);
        for (int i = 0; i < keys.Length; i++)
            keys[i] = (ulong)(uint)codes[i] << 32 | (uint)items[i];
        for (int shift = 32; greatest >> (shift - 32) > 0; shift += Digit)
        {
            Spread(keys, other, shift);
            var sorted = other;
            other = keys;
            keys = sorted;
        }
        for (int i = 1; i < keys.Length; i++)
            if (keys[i] >> 32 == keys[i - 1] >> 32)
                return false;
        for (int i = 0; i < keys.Length; i++)
        {
            codes[i] = (int)(keys[i] >> 32);
            items[i] = (int)(uint)keys[i];
        }
        return true;
    }

    private void Spread(ReadOnlySpan<ulong> keys, Span<ulong> other, int shift)
    {
        Span<int> counts = _counts;
        counts.Clear();
        foreach (ulong key in keys)
            counts[(byte)(key >> shift)]++;
        int sum = 0;
        for (int digit = 0; digit < counts.Length; digit++)
        {
            int count = counts[digit];
            counts[digit] = sum;
            sum += count;
        }
        foreach (ulong key in keys)
            other[counts[(byte)(key >> shift)]++] = key;
    }
}
