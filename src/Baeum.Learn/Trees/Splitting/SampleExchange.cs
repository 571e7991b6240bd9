using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Puts the samples of a side before the others, into the order that scikit-learn's exchanging with the last one leaves them in.</summary>
/// <remarks>
/// There each sample of the right side is exchanged with the last one not looked at, which is looked at next. Nobody can foresee what comes; but what comes of it is known:
/// the k-th place on the left that holds a right one gets the k-th left one from the end, and right ones near the end move up by one, which makes room for those from the left.
/// </remarks>
internal sealed class SampleExchange(int samples)
{
    private const int Few = 64, Fewest = 16;
    private readonly int[] _holes = new int[samples + 2], _moved = new int[samples + 1];

    /// <summary>Puts the samples whose value is at most a threshold first; returns how many they are.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="codes">Their codes; of no use afterwards.</param>
    /// <param name="values">The values of the codes.</param>
    /// <param name="threshold">The threshold.</param>
    public int Part(Span<int> samples, Span<int> codes, ReadOnlySpan<float> values, double threshold)
    {
        if (samples.Length <= Fewest)
            return PartOneByOne(samples, codes, values, threshold);
        if (samples.Length > Few)
            return Part(samples, codes, LastBelow(values, threshold));
        for (int i = 0; i < samples.Length; i++)
            codes[i] = values[codes[i]] <= threshold ? 0 : 1;
        return Part(samples, codes, 0);
    }

    private static int PartOneByOne(Span<int> samples, Span<int> codes, ReadOnlySpan<float> values, double threshold)
    {
        int p = 0, end = samples.Length;
        while (p < end)
        {
            if (values[codes[p]] <= threshold)
            {
                p++;
                continue;
            }
            end--;
            (samples[p], samples[end]) = (samples[end], samples[p]);
            (codes[p], codes[end]) = (codes[end], codes[p]);
        }
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Part(Span<int> samples, ReadOnlySpan<int> codes, int below)
    {
        ref int first = ref MemoryMarshal.GetReference(samples), code = ref MemoryMarshal.GetReference(codes[..samples.Length]);
        ref int holes = ref MemoryMarshal.GetArrayDataReference(_holes), moved = ref MemoryMarshal.GetArrayDataReference(_moved);
        int left = 0, count = 0;
        for (int i = 0; i < samples.Length; i++)
            left += Unsafe.Add(ref code, i) <= below ? 1 : 0;
        if (left == samples.Length)
            return left;
        for (int i = 0; i < left; i++)
        {
            Unsafe.Add(ref holes, count) = i;
            count += Unsafe.Add(ref code, i) <= below ? 0 : 1;
        }
        Unsafe.Add(ref holes, count) = Unsafe.Add(ref holes, count + 1) = left;
        int at = samples.Length - 1, found = 0, sample = Unsafe.Add(ref first, at);
        Unsafe.Add(ref first, at) = Unsafe.Add(ref first, holes);
        for (; at > left; at--)
        {
            int isLeft = Unsafe.Add(ref code, at) <= below ? 1 : 0;
            Unsafe.Add(ref moved, found) = sample;
            found += isLeft;
            int fromLeft = Unsafe.Add(ref first, Unsafe.Add(ref holes, found)), next = Unsafe.Add(ref first, at - 1);
            Unsafe.Add(ref first, at - 1) = isLeft != 0 ? fromLeft : sample;
            sample = next;
        }
        Unsafe.Add(ref moved, found) = sample;
        for (int k = 0; k < count; k++)
            Unsafe.Add(ref first, Unsafe.Add(ref holes, k)) = Unsafe.Add(ref moved, k);
        return left;
    }

    /// <summary>The greatest code whose value is at most a threshold; −1 if none is.</summary>
    private static int LastBelow(ReadOnlySpan<float> values, double threshold)
    {
        int low = 0, high = values.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (values[middle] <= threshold)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
