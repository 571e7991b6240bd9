using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Puts samples of low codes before the others by exchanging them, in scikit-learn's order.</summary>
internal static class SampleExchange
{
    /// <summary>Puts the samples whose code is at most <paramref name="below"/> first; returns how many they are. Codes go with their samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Part(Span<int> samples, Span<int> codes, int below)
    {
        ref int first = ref MemoryMarshal.GetReference(samples), firstCode = ref MemoryMarshal.GetReference(codes[..samples.Length]);
        int p = 0, end = samples.Length;
        while (p < end)
        {
            // Both places are written: which side a sample goes to is hard to foresee.
            int sample = Unsafe.Add(ref first, p), code = Unsafe.Add(ref firstCode, p), isRight = code > below ? 1 : 0;
            end -= isRight;
            int with = isRight != 0 ? end : p;
            Unsafe.Add(ref first, p) = Unsafe.Add(ref first, with);
            Unsafe.Add(ref firstCode, p) = Unsafe.Add(ref firstCode, with);
            Unsafe.Add(ref first, with) = sample;
            Unsafe.Add(ref firstCode, with) = code;
            p += 1 - isRight;
        }
        return end;
    }

    /// <summary>The greatest code whose value is at most a threshold; −1 if none is.</summary>
    public static int LastBelow(ReadOnlySpan<float> values, double threshold)
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
