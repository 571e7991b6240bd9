using System.Numerics;

namespace Baeum.Learn;

/// <summary>The order in which <c>numpy.argsort</c> puts values. Where values are equal it is that of NumPy's introsort, which is not stable; results that depend on such ties come out as in scikit-learn.</summary>
/// <remarks>Source: NumPy's <c>aquicksort_</c>: the median of three, a partition by Hoare, insertion sort for 16 values or fewer.</remarks>
internal static class NumpySort
{
    private const int Small = 16;

    /// <summary>Positions of the values in ascending order; NaN last.</summary>
    public static int[] Order(ReadOnlySpan<double> values)
    {
        int[] order = new int[values.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        if (order.Length > 1)
            Sort(values, order, 0, order.Length - 1, 2 * BitOperations.Log2((uint)order.Length));
        return order;
    }

    private static void Sort(ReadOnlySpan<double> v, Span<int> order, int left, int right, int depth)
    {
        while (right - left > Small)
        {
            if (depth-- < 0)
            {
                HeapSort(v, order[left..(right + 1)]);
                return;
            }
            int cut = Partition(v, order, left, right);
            // The smaller part goes on; which comes first does not change the result.
            if (cut - left < right - cut)
            {
                Sort(v, order, left, cut - 1, depth);
                left = cut + 1;
            }
            else
            {
                Sort(v, order, cut + 1, right, depth);
                right = cut - 1;
            }
        }
        for (int i = left + 1; i <= right; i++)
        {
            int moved = order[i], j = i;
            for (; j > left && Less(v[moved], v[order[j - 1]]); j--)
                order[j] = order[j - 1];
            order[j] = moved;
        }
    }

    private static int Partition(ReadOnlySpan<double> v, Span<int> order, int left, int right)
    {
        int middle = left + ((right - left) >> 1);
        if (Less(v[order[middle]], v[order[left]]))
            Swap(order, middle, left);
        if (Less(v[order[right]], v[order[middle]]))
            Swap(order, right, middle);
        if (Less(v[order[middle]], v[order[left]]))
            Swap(order, middle, left);
        double pivot = v[order[middle]];
        int i = left, j = right - 1;
        Swap(order, middle, j);
        while (true)
        {
            while (Less(v[order[++i]], pivot))
            {
            }
            while (Less(pivot, v[order[--j]]))
            {
            }
            if (i >= j)
                break;
            Swap(order, i, j);
        }
        Swap(order, i, right - 1);
        return i;
    }

    private static void HeapSort(ReadOnlySpan<double> v, Span<int> order)
    {
        for (int root = order.Length / 2 - 1; root >= 0; root--)
            Sift(v, order, root);
        for (int end = order.Length - 1; end > 0; end--)
        {
            Swap(order, 0, end);
            Sift(v, order[..end], 0);
        }
    }

    private static void Sift(ReadOnlySpan<double> v, Span<int> order, int root)
    {
        int moved = order[root];
        for (int child; (child = 2 * root + 1) < order.Length; root = child)
        {
            if (child + 1 < order.Length && Less(v[order[child]], v[order[child + 1]]))
                child++;
            if (!Less(v[moved], v[order[child]]))
                break;
            order[root] = order[child];
        }
        order[root] = moved;
    }

    private static bool Less(double a, double b) => a < b || double.IsNaN(b) && !double.IsNaN(a);

    private static void Swap(Span<int> order, int i, int j) => (order[i], order[j]) = (order[j], order[i]);
}
