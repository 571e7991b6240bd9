using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>The weight of each class in one number, a byte for each: the samples of a small node on one side of a threshold are added up at once.</summary>
internal static class PackedWeights
{
    /// <summary>No more weight, nor samples, fit.</summary>
    public const int MostWeight = byte.MaxValue;

    private const int MostClasses = 8, Bits = 8;

    /// <summary>Whether a node's classes and weights fit.</summary>
    public static bool Fit(int classes, int weight) => classes <= MostClasses && weight <= MostWeight;

    /// <summary>Packs the labels of samples.</summary>
    public static void Pack(ReadOnlySpan<ushort> labels, int classBits, Span<ulong> packed)
    {
        int mask = (1 << classBits) - 1;
        packed = packed[..labels.Length];
        for (int i = 0; i < packed.Length; i++)
            packed[i] = (ulong)(labels[i] >> classBits) << ((labels[i] & mask) * Bits);
    }

    /// <summary>The weight of a class.</summary>
    public static int Of(ulong packed, int c) => (byte)(packed >> (c * Bits));

    /// <summary>The sum of those whose value is above a bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Above(ReadOnlySpan<float> values, ReadOnlySpan<ulong> packed, float bound)
    {
        ulong sum = 0;
        ref ulong first = ref MemoryMarshal.GetReference(packed[..values.Length]);
        for (int i = 0; i < values.Length; i++)
            sum += Unsafe.Add(ref first, i) & (0UL - Unsafe.BitCast<bool, byte>(values[i] > bound));
        return sum;
    }
}
