using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Parts keys into less, equal and greater than a pivot, in the order that scikit-learn's exchanging leaves them in, which <see cref="SampleExchange"/> explains for two sides.</summary>
/// <remarks>Of those that are not greater the less keep their order; each of them that comes after equal ones sends the first of these behind the others.</remarks>
internal sealed class TiePartition(int keys)
{
    private readonly int[] _holes = new int[keys + 2];
    private readonly ulong[] _moved = new ulong[keys + 1];

    /// <summary>Parts keys.</summary>
    /// <param name="v">The keys.</param>
    /// <param name="low">The least key that is equal to the pivot.</param>
    /// <param name="high">The greatest.</param>
    /// <param name="less">How many are less.</param>
    /// <param name="greater">How many are not greater.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Part(Span<ulong> v, ulong low, ulong high, out int less, out int greater)
    {
        int kept = 0, below = 0;
        foreach (ulong key in v)
        {
            kept += key <= high ? 1 : 0;
            below += key < low ? 1 : 0;
        }
        (less, greater) = (below, kept);
        if (kept < v.Length)
            PartGreater(v, high, kept);
        if (kept - below == 1)
            PartOne(v[..kept], low);
        else if (below > 0)
            PartLess(v[..kept], low);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void PartGreater(Span<ulong> v, ulong high, int kept)
    {
        ref ulong first = ref MemoryMarshal.GetReference(v), moved = ref MemoryMarshal.GetArrayDataReference(_moved);
        ref int holes = ref MemoryMarshal.GetArrayDataReference(_holes);
        int count = 0;
        for (int i = 0; i < kept; i++)
        {
            Unsafe.Add(ref holes, count) = i;
            count += Unsafe.Add(ref first, i) <= high ? 0 : 1;
        }
        Unsafe.Add(ref holes, count) = Unsafe.Add(ref holes, count + 1) = kept;
        int at = v.Length - 1, found = 0;
        ulong key = Unsafe.Add(ref first, at);
        Unsafe.Add(ref first, at) = Unsafe.Add(ref first, holes);
        for (; at > kept; at--)
        {
            int isKept = key <= high ? 1 : 0;
            Unsafe.Add(ref moved, found) = key;
            found += isKept;
            ulong fromLeft = Unsafe.Add(ref first, Unsafe.Add(ref holes, found)), next = Unsafe.Add(ref first, at - 1);
            Unsafe.Add(ref first, at - 1) = isKept != 0 ? fromLeft : key;
            key = next;
        }
        Unsafe.Add(ref moved, found) = key;
        for (int k = 0; k < count; k++)
            Unsafe.Add(ref first, Unsafe.Add(ref holes, k)) = Unsafe.Add(ref moved, k);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void PartOne(Span<ulong> v, ulong low)
    {
        ref ulong first = ref MemoryMarshal.GetReference(v);
        ulong equal = 0;
        int less = 0;
        for (int i = 0; i < v.Length; i++)
        {
            ulong key = Unsafe.Add(ref first, i);
            Unsafe.Add(ref first, less) = key;
            less += key < low ? 1 : 0;
            equal = key < low ? equal : key;
        }
        Unsafe.Add(ref first, less) = equal;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void PartLess(Span<ulong> v, ulong low)
    {
        ref ulong first = ref MemoryMarshal.GetReference(v), equal = ref MemoryMarshal.GetArrayDataReference(_moved);
        int less = 0, head = 0, tail = 0;
        for (int i = 0; i < v.Length; i++)
        {
            ulong key = Unsafe.Add(ref first, i);
            int isLess = key < low ? 1 : 0, turns = isLess & (head < tail ? 1 : 0);
            Unsafe.Add(ref equal, tail) = isLess != 0 ? Unsafe.Add(ref equal, head) : key;
            tail += turns | 1 - isLess;
            head += turns;
            Unsafe.Add(ref first, less) = key;
            less += isLess;
        }
        _moved.AsSpan(head, tail - head).CopyTo(v[less..]);
    }
}
