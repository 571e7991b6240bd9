using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary><c>sum += x · weight</c> in double.</summary>
internal static class ScaledSum
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<double> sum, ReadOnlySpan<float> x, double weight)
    {
        var xs = MemoryMarshal.Cast<float, Vector<float>>(x);
        var sums = MemoryMarshal.Cast<double, Vector<double>>(sum);
        var factor = new Vector<double>(weight);
        for (int i = 0; i < xs.Length; i++)
        {
            Vector.Widen(xs[i], out var low, out var high);
            sums[2 * i] += low * factor;
            sums[2 * i + 1] += high * factor;
        }
        for (int i = xs.Length * Vector<float>.Count; i < x.Length; i++)
            sum[i] += x[i] * weight;
    }
}
