using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Baeum.Compute;

/// <summary>Products and sums of rows whose length is a multiple of eight, in double.</summary>
public static unsafe class PaddedRows
{
    /// <summary><c>a · b</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Vector512<double> even = default, odd = default;
        ref double pa = ref MemoryMarshal.GetReference(a), pb = ref MemoryMarshal.GetReference(b);
        nuint i = 0, n = (nuint)a.Length;
        for (; i + 16 <= n; i += 16)
        {
            even = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref pa, i), Vector512.LoadUnsafe(ref pb, i), even);
            odd = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref pa, i + 8), Vector512.LoadUnsafe(ref pb, i + 8), odd);
        }
        if (i < n)
            even = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref pa, i), Vector512.LoadUnsafe(ref pb, i), even);
        return Vector512.Sum(even + odd);
    }

    /// <summary><c>(a · c, b · c)</c>, and c in double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double A, double B) Dots(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<float> c, Span<double> widened)
    {
        Vector512<double> evenA = default, oddA = default, evenB = default, oddB = default;
        ref double pa = ref MemoryMarshal.GetReference(a), pb = ref MemoryMarshal.GetReference(b), to = ref MemoryMarshal.GetReference(widened);
        fixed (float* pc = c)
        {
            nuint i = 0, n = (nuint)c.Length;
            for (; i + 16 <= n; i += 16)
            {
                Vector512<double> even = Doubles.Widen(pc + i), odd = Doubles.Widen(pc + i + 8);
                even.StoreUnsafe(ref to, i);
                odd.StoreUnsafe(ref to, i + 8);
                evenA = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref pa, i), even, evenA);
                evenB = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref pb, i), even, evenB);
                oddA = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref pa, i + 8), odd, oddA);
                oddB = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref pb, i + 8), odd, oddB);
            }
            if (i < n)
            {
                var last = Doubles.Widen(pc + i);
                last.StoreUnsafe(ref to, i);
                evenA = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref pa, i), last, evenA);
                evenB = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref pb, i), last, evenB);
            }
        }
        return (Vector512.Sum(evenA + oddA), Vector512.Sum(evenB + oddB));
    }

    /// <summary>Asks the cache for a row of floats that will soon be needed.</summary>
    public static void Fetch(ReadOnlySpan<float> row)
    {
        fixed (float* first = row)
            Prefetch.Run(first, row.Length);
    }

    /// <summary><c>to += factor · from</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(double factor, ReadOnlySpan<double> from, Span<double> to)
    {
        var f = Vector512.Create(factor);
        ref double pf = ref MemoryMarshal.GetReference(from), pt = ref MemoryMarshal.GetReference(to);
        for (nuint i = 0, n = (nuint)from.Length; i < n; i += 8)
            Vector512.FusedMultiplyAdd(f, Vector512.LoadUnsafe(ref pf, i), Vector512.LoadUnsafe(ref pt, i)).StoreUnsafe(ref pt, i);
    }
}
