using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>The loops over the samples of a node, for every width of codes. Samples are within the columns, as <see cref="TreeData"/> made both, and are not checked one by one.</summary>
internal static class ColumnLoops
{
    /// <summary>For each sample whose code is not 0 its code above its label, in one number. Often most samples have the least value, and need not be sorted.</summary>
    /// <param name="codes">The code of a sample is <c>codes[sample · width]</c>.</param>
    /// <param name="width">1 in a column, the number of features in rows.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="keys">Where the numbers are written.</param>
    /// <param name="labelBits">Bits of a label.</param>
    /// <param name="least">The least of these codes.</param>
    /// <param name="greatest">The greatest code.</param>
    /// <returns>How many numbers were written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Keys<T>(ReadOnlySpan<T> codes, int width, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, Span<uint> keys, int labelBits, out int least, out int greatest)
        where T : unmanaged, IBinaryInteger<T>
    {
        uint low = uint.MaxValue, high = 0;
        int count = 0;
        labels = labels[..samples.Length];
        ref T first = ref MemoryMarshal.GetReference(codes);
        ref uint firstKey = ref MemoryMarshal.GetReference(keys[..samples.Length]);
        for (int i = 0; i < samples.Length; i++)
        {
            uint code = uint.CreateTruncating(Unsafe.Add(ref first, samples[i] * width));
            low = Math.Min(low, code - 1); // 0 wraps to the greatest
            high = Math.Max(high, code);
            Unsafe.Add(ref firstKey, count) = code << labelBits | labels[i];
            count += code == 0 ? 0 : 1;
        }
        (least, greatest) = ((int)(low + 1), (int)high);
        return count;
    }

    /// <summary>As the other, by the marks of samples that have another code than 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int KeysMarked<T>(ReadOnlySpan<T> codes, int width, ReadOnlySpan<ulong> marks, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, Span<int> spare, Span<uint> keys, int labelBits, out int least, out int greatest)
        where T : unmanaged, IBinaryInteger<T>
    {
        uint low = uint.MaxValue, high = 0;
        int count = Marked(marks, samples, spare);
        ref int firstChosen = ref MemoryMarshal.GetReference(spare), firstSample = ref MemoryMarshal.GetReference(samples);
        ref ushort firstLabel = ref MemoryMarshal.GetReference(labels);
        ref T first = ref MemoryMarshal.GetReference(codes);
        keys = keys[..count];
        for (int j = 0; j < keys.Length; j++)
        {
            int i = Unsafe.Add(ref firstChosen, j);
            uint code = uint.CreateTruncating(Unsafe.Add(ref first, Unsafe.Add(ref firstSample, i) * width));
            low = Math.Min(low, code);
            high = Math.Max(high, code);
            keys[j] = code << labelBits | Unsafe.Add(ref firstLabel, i);
        }
        (least, greatest) = ((int)low, (int)high);
        return count;
    }

    /// <summary>Writes the positions of the marked samples; returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Marked(ReadOnlySpan<ulong> marks, ReadOnlySpan<int> samples, Span<int> positions)
    {
        ref ulong firstMark = ref MemoryMarshal.GetReference(marks);
        ref int first = ref MemoryMarshal.GetReference(positions[..samples.Length]);
        int count = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            int sample = samples[i];
            Unsafe.Add(ref first, count) = i;
            count += (int)(Unsafe.Add(ref firstMark, sample >> 6) >> sample) & 1;
        }
        return count;
    }

    /// <summary>Adds the weight of each sample to the cell of its class and code: a class has <paramref name="size"/> cells, and codes have places there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Count<T>(ReadOnlySpan<T> codes, int width, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, int classBits, Span<int> histogram, ReadOnlySpan<int> placesOfCodes, int size)
        where T : unmanaged, IBinaryInteger<T>
    {
        labels = labels[..samples.Length];
        ref T first = ref MemoryMarshal.GetReference(codes);
        ref int cells = ref MemoryMarshal.GetReference(histogram), places = ref MemoryMarshal.GetReference(placesOfCodes);
        int mask = (1 << classBits) - 1;
        for (int i = 0; i < samples.Length; i++)
        {
            int label = labels[i];
            Unsafe.Add(ref cells, Unsafe.Add(ref places, int.CreateTruncating(Unsafe.Add(ref first, samples[i] * width))) + (label & mask) * size) += label >> classBits;
        }
    }

    /// <summary>As the other, for the samples that are marked as having another code than 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void CountMarked<T>(ReadOnlySpan<T> codes, int width, ReadOnlySpan<ulong> marks, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, Span<int> spare, int classBits, Span<int> histogram, ReadOnlySpan<int> placesOfCodes, int size)
        where T : unmanaged, IBinaryInteger<T>
    {
        int count = Marked(marks, samples, spare);
        ref int firstChosen = ref MemoryMarshal.GetReference(spare), cells = ref MemoryMarshal.GetReference(histogram), places = ref MemoryMarshal.GetReference(placesOfCodes);
        ref T first = ref MemoryMarshal.GetReference(codes);
        ref int firstSample = ref MemoryMarshal.GetReference(samples);
        ref ushort firstLabel = ref MemoryMarshal.GetReference(labels);
        int mask = (1 << classBits) - 1;
        for (int j = 0; j < count; j++)
        {
            int i = Unsafe.Add(ref firstChosen, j), label = Unsafe.Add(ref firstLabel, i);
            Unsafe.Add(ref cells, Unsafe.Add(ref places, int.CreateTruncating(Unsafe.Add(ref first, Unsafe.Add(ref firstSample, i) * width))) + (label & mask) * size) += label >> classBits;
        }
    }

    /// <summary>Keeps the samples whose code is not above one at the front, and writes the others elsewhere; returns how many were kept. The order stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Part<T>(ReadOnlySpan<T> codes, int width, Span<int> samples, Span<ushort> labels, Span<int> laterSamples, Span<ushort> laterLabels, T below)
        where T : unmanaged, INumber<T>
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
