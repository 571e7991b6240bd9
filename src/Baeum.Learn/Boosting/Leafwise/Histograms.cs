using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>Sums of gradients, hessians and counts by bin. Samples are added in their order, so the bits do not depend on threads.</summary>
internal static class Histograms
{
    /// <summary>The histogram of one feature over some samples.</summary>
    /// <param name="column">The bin of each sample of the data.</param>
    /// <param name="rows">The samples that count.</param>
    /// <param name="pairs">The gradient and hessian of each of them, in the order of <paramref name="rows"/>.</param>
    /// <param name="histogram">The result.</param>
    public static void Build(ReadOnlySpan<ushort> column, ReadOnlySpan<int> rows, ReadOnlySpan<long> pairs, Span<HistogramBin> histogram)
    {
        histogram.Clear();
        ref ushort bins = ref MemoryMarshal.GetReference(column);
        ref var sums = ref Unsafe.As<HistogramBin, Vector256<double>>(ref MemoryMarshal.GetReference(histogram));
        var one = Vector128.Create(1.0, 0);
        for (int i = 0; i < rows.Length; i++)
        {
            // The row is below the length of the column and its bin below the length of the histogram: BinnedSamples made both.
            ref var sum = ref Unsafe.Add(ref sums, (uint)Unsafe.Add(ref bins, (uint)rows[i]));
            sum += Vector256.Create(Vector128.WidenLower(Vector128.CreateScalarUnsafe(pairs[i]).AsSingle()), one);
        }
    }

    /// <summary>What is left of a parent's histogram without one child.</summary>
    public static void Subtract(Span<HistogramBin> parent, ReadOnlySpan<HistogramBin> child)
    {
        var left = MemoryMarshal.Cast<HistogramBin, Vector256<double>>(parent);
        var right = MemoryMarshal.Cast<HistogramBin, Vector256<double>>(child);
        for (int i = 0; i < left.Length; i++)
            left[i] -= right[i];
    }

    /// <summary>A gradient and a hessian in one word.</summary>
    public static long Pair(float gradient, float hessian) => (uint)BitConverter.SingleToInt32Bits(gradient) | (long)BitConverter.SingleToInt32Bits(hessian) << 32;
}
