using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>The loops over the samples of a node, for every width of codes. Samples are within the columns, as <see cref="TreeData"/> made both, and are not checked one by one.</summary>
internal static class ColumnLoops
{
    /// <summary>For each sample its code above its label, in one number: those of code 0 and the others apart. Often most samples have the least value, and need not be sorted.</summary>
    /// <param name="codes">The code of a sample is <c>codes[sample · width]</c>.</param>
    /// <param name="width">1 in a column, the number of features in rows.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="zeros">Where those of code 0 are written.</param>
    /// <param name="others">Where the others are written.</param>
    /// <param name="labelBits">Bits of a label.</param>
    /// <param name="least">The least code of the others.</param>
    /// <param name="greatest">The greatest code.</param>
    /// <returns>How many have code 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Keys<T>(ReadOnlySpan<T> codes, int width, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, Span<uint> zeros, Span<uint> others, int labelBits, out int least, out int greatest)
        where T : unmanaged, IBinaryInteger<T>
    {
        uint low = uint.MaxValue, high = 0;
        int zero = 0, other = 0;
        labels = labels[..samples.Length];
        ref T first = ref MemoryMarshal.GetReference(codes);
        ref uint firstZero = ref MemoryMarshal.GetReference(zeros[..samples.Length]), firstOther = ref MemoryMarshal.GetReference(others[..samples.Length]);
        for (int i = 0; i < samples.Length; i++)
        {
            uint code = uint.CreateTruncating(Unsafe.Add(ref first, samples[i] * width)), key = code << labelBits | labels[i];
            low = Math.Min(low, code - 1); // 0 wraps to the greatest
            high = Math.Max(high, code);
            int isZero = code == 0 ? 1 : 0;
            Unsafe.Add(ref firstZero, zero) = key;
            Unsafe.Add(ref firstOther, other) = key;
            zero += isZero;
            other += 1 - isZero;
        }
        (least, greatest) = ((int)(low + 1), (int)high);
        return zero;
    }

    /// <summary>Adds the weight of each sample to the cell of its code and class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Count<T>(ReadOnlySpan<T> codes, int width, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, int classBits, Span<int> histogram, int cellBits)
        where T : unmanaged, IBinaryInteger<T>
    {
        labels = labels[..samples.Length];
        ref T first = ref MemoryMarshal.GetReference(codes);
        ref int cells = ref MemoryMarshal.GetReference(histogram);
        int mask = (1 << classBits) - 1;
        for (int i = 0; i < samples.Length; i++)
        {
            int label = labels[i];
            Unsafe.Add(ref cells, int.CreateTruncating(Unsafe.Add(ref first, samples[i] * width)) << cellBits | label & mask) += label >> classBits;
        }
    }

    /// <summary>Keeps the samples whose code is not above one at the front, and writes the others elsewhere; returns how many were kept. The order stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Part<T>(ReadOnlySpan<T> codes, int width, Span<int> samples, Span<ushort> labels, Span<int> laterSamples, Span<ushort> laterLabels, T below)
        where T : unmanaged, IBinaryInteger<T>
    {
        int left = 0, right = 0;
        labels = labels[..samples.Length];
        ref T first = ref MemoryMarshal.GetReference(codes);
        for (int i = 0; i < samples.Length; i++)
        {
            // Both places are written, one of them counts: which is hard to foresee.
            int sample = samples[i], isLeft = Unsafe.Add(ref first, sample * width) <= below ? 1 : 0;
            ushort label = labels[i];
            (samples[left], laterSamples[right]) = (sample, sample);
            (labels[left], laterLabels[right]) = (label, label);
            left += isLeft;
            right += 1 - isLeft;
        }
        return left;
    }
}
