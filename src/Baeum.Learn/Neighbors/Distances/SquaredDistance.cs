using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary><c>Σ (a − b)²</c> in double, several features at once.</summary>
internal static class SquaredDistance
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Between(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ReadOnlySpan<Vector<float>> va = MemoryMarshal.Cast<float, Vector<float>>(a), vb = MemoryMarshal.Cast<float, Vector<float>>(b);
        Vector<double> low = default, high = default;
        for (int i = 0; i < va.Length; i++)
        {
            Vector.Widen(va[i], out var a0, out var a1);
            Vector.Widen(vb[i], out var b0, out var b1);
            Vector<double> d0 = a0 - b0, d1 = a1 - b1;
            low += d0 * d0;
            high += d1 * d1;
        }
        double sum = Vector.Sum(low + high);
        for (int i = va.Length * Vector<float>.Count; i < a.Length; i++)
            sum += ((double)a[i] - b[i]) * ((double)a[i] - b[i]);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Between(ReadOnlySpan<float> a, ReadOnlySpan<double> b)
    {
        var va = MemoryMarshal.Cast<float, Vector<float>>(a);
        var vb = MemoryMarshal.Cast<double, Vector<double>>(b);
        Vector<double> low = default, high = default;
        for (int i = 0; i < va.Length; i++)
        {
            Vector.Widen(va[i], out var a0, out var a1);
            Vector<double> d0 = a0 - vb[2 * i], d1 = a1 - vb[2 * i + 1];
            low += d0 * d0;
            high += d1 * d1;
        }
        double sum = Vector.Sum(low + high);
        for (int i = va.Length * Vector<float>.Count; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }
}
