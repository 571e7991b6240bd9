namespace Baeum.Learn;

/// <summary>Sorts codes together with their samples as scikit-learn's trees do. The sort is not stable: which of two samples with equal values comes first decides in which order sums are rounded, and so the last bits of a tree.</summary>
/// <remarks>Source: scikit-learn's introsort: median of three, a partition into less, equal and greater; heap sort when it goes too deep (Musser 1997).</remarks>
internal static class TieSort
{
    private static readonly double Ln2 = Math.Log(2);

    /// <summary>Sorts ascending by code.</summary>
    public static void Sort(Span<int> codes, Span<int> samples)
    {
        if (codes.Length > 0)
            Sort(codes, samples, 2 * (int)(Math.Log(codes.Length) / Ln2));
    }

    private static void Sort(Span<int> v, Span<int> samples, int depth)
    {
        while (v.Length > 1)
        {
            if (depth-- <= 0)
            {
                HeapSort(v, samples);
                return;
            }
            int pivot = Median(v[0], v[v.Length / 2], v[^1]), i = 0, less = 0, greater = v.Length;
            while (i < greater)
            {
                if (v[i] < pivot)
                    Swap(v, samples, i++, less++);
                else if (v[i] > pivot)
                    Swap(v, samples, i, --greater);
                else
                    i++;
            }
            Sort(v[..less], samples[..less], depth);
            v = v[greater..];
            samples = samples[greater..];
        }
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
