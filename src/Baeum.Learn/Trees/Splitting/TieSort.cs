using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Sorts codes together with their samples as scikit-learn's trees do. The sort is not stable: which of two samples with equal values comes first decides in which order sums are rounded, and so the last bits of a tree.</summary>
/// <remarks>Source: scikit-learn's introsort: median of three, a partition into less, equal and greater; heap sort when it goes too deep (Musser 1997).</remarks>
internal ref struct TieSort
{
    private static readonly double Ln2 = Math.Log(2);
    private readonly ReadOnlySpan<int> _sorted, _ties;
    private int _tie;

    private TieSort(ReadOnlySpan<int> sorted, ReadOnlySpan<int> ties)
    {
        _sorted = sorted;
        _ties = ties;
    }

    /// <summary>Sorts ascending by code.</summary>
    public static void Sort(Span<int> codes, Span<int> samples) => Sort(codes, samples, [], []);

    /// <summary>As the other, where the order is known but for the samples with equal values: parts without such ones are copied. Of the codes nothing is left.</summary>
    /// <param name="codes">The codes of the samples.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="sorted">The samples sorted, with the marks of <see cref="SampleOrders"/>.</param>
    /// <param name="ties">Where in the sorted samples the value is that of the one before, ascending.</param>
    public static void Sort(Span<int> codes, Span<int> samples, ReadOnlySpan<int> sorted, ReadOnlySpan<int> ties)
    {
        if (codes.Length > 0)
            new TieSort(sorted, ties).Sort(codes, samples, 0, 2 * (int)(Math.Log(codes.Length) / Ln2));
    }

    private bool IsKnown(int start, int end)
    {
        // Parts come from left to right.
        while (_tie < _ties.Length && _ties[_tie] <= start)
            _tie++;
        return _tie == _ties.Length || _ties[_tie] >= end;
    }

    private void Sort(Span<int> v, Span<int> samples, int start, int depth)
    {
        while (v.Length > 1)
        {
            if (_sorted.Length > 0 && IsKnown(start, start + v.Length))
            {
                for (int i = 0; i < samples.Length; i++)
                    samples[i] = _sorted[start + i] & SampleOrders.Unmarked;
                return;
            }
            if (depth-- <= 0)
            {
                HeapSort(v, samples);
                return;
            }
            Part(v, samples, Median(v[0], v[v.Length / 2], v[^1]), out int less, out int greater);
            Sort(v[..less], samples[..less], start, depth);
            v = v[greater..];
            samples = samples[greater..];
            start += greater;
        }
    }

    /// <summary>Less, equal and greater. What goes where is hard to foresee: an exchange with itself does nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Part(Span<int> v, Span<int> samples, int pivot, out int less, out int greater)
    {
        ref int firstCode = ref MemoryMarshal.GetReference(v), firstSample = ref MemoryMarshal.GetReference(samples);
        int i = 0, below = 0, above = v.Length;
        while (i < above)
        {
            int code = Unsafe.Add(ref firstCode, i), isLess = code < pivot ? 1 : 0, isGreater = code > pivot ? 1 : 0;
            above -= isGreater;
            int with = isGreater != 0 ? above : isLess != 0 ? below : i, sample = Unsafe.Add(ref firstSample, i);
            Unsafe.Add(ref firstCode, i) = Unsafe.Add(ref firstCode, with);
            Unsafe.Add(ref firstSample, i) = Unsafe.Add(ref firstSample, with);
            Unsafe.Add(ref firstCode, with) = code;
            Unsafe.Add(ref firstSample, with) = sample;
            below += isLess;
            i += 1 - isGreater;
        }
        (less, greater) = (below, above);
    }

    private static int Median(int a, int b, int c)
        => a < b ? b < c ? b : a < c ? c : a
        : b < c ? a < c ? a : c : b;

    private static void HeapSort(Span<int> v, Span<int> samples)
    {
        for (int root = (v.Length - 2) / 2; root >= 0; root--)
            Sift(v, samples, root, v.Length);
        for (int end = v.Length - 1; end > 0; end--)
        {
            Swap(v, samples, 0, end);
            Sift(v, samples, 0, end);
        }
    }

    private static void Sift(Span<int> v, Span<int> samples, int root, int end)
    {
        while (true)
        {
            int child = root * 2 + 1, greatest = root;
            if (child < end && v[greatest] < v[child])
                greatest = child;
            if (child + 1 < end && v[greatest] < v[child + 1])
                greatest = child + 1;
            if (greatest == root)
                return;
            Swap(v, samples, root, greatest);
            root = greatest;
        }
    }

    private static void Swap(Span<int> v, Span<int> samples, int i, int j)
    {
        (v[i], v[j]) = (v[j], v[i]);
        (samples[i], samples[j]) = (samples[j], samples[i]);
    }
}
