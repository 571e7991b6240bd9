namespace Baeum.Learn;

/// <summary>The smallest values by introselect with the moves of <c>numpy.argpartition</c>, then sorted as <c>numpy.argsort</c> does: the order of equal ones is NumPy's.</summary>
internal static class ArgPartition
{
    /// <summary>The smallest of <paramref name="values"/>, ascending, and where they stood.</summary>
    public static void Smallest(ReadOnlySpan<double> values, Span<double> smallest, Span<int> indices)
    {
        var order = new int[values.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Partition(values, order, indices.Length - 1);
        // NumPy's argsort inserts up to 16 items, which is stable.
        order.AsSpan(0, indices.Length).CopyTo(indices);
        for (int i = 0; i < smallest.Length; i++)
            smallest[i] = values[indices[i]];
        for (int i = 1; i < smallest.Length; i++)
            for (int j = i; j > 0 && smallest[j] < smallest[j - 1]; j--)
            {
                (smallest[j], smallest[j - 1]) = (smallest[j - 1], smallest[j]);
                (indices[j], indices[j - 1]) = (indices[j - 1], indices[j]);
            }
    }

    private static void Partition(ReadOnlySpan<double> values, Span<int> order, int kth)
    {
        if (kth < 3)
        {
            SelectOneByOne(values, order, kth);
            return;
        }
        if (kth == order.Length - 1)
        {
            int greatest = 0;
            for (int i = 1; i < order.Length; i++)
                if (!(values[order[i]] < values[order[greatest]]))
                    greatest = i;
            Swap(order, kth, greatest);
            return;
        }
        int low = 0, high = order.Length - 1;
        while (low + 1 < high)
        {
            int left = low + 1, right = high;
            MoveMedian(values, order, low, low + (high - low) / 2, high);
            double pivot = values[order[low]];
            while (true)
            {
                do
                    left++;
                while (values[order[left]] < pivot);
                do
                    right--;
                while (pivot < values[order[right]]);
                if (right < left)
                    break;
                Swap(order, left, right);
            }
            Swap(order, low, right);
            if (right >= kth)
                high = right - 1;
            if (right <= kth)
                low = left;
        }
        if (high == low + 1 && values[order[high]] < values[order[low]])
            Swap(order, high, low);
    }

    private static void SelectOneByOne(ReadOnlySpan<double> values, Span<int> order, int kth)
    {
        for (int i = 0; i <= kth; i++)
        {
            int least = i;
            for (int j = i + 1; j < order.Length; j++)
                if (values[order[j]] < values[order[least]])
                    least = j;
            Swap(order, i, least);
        }
    }

    /// <summary>The median of three to <paramref name="low"/>, the least beside it, the greatest to <paramref name="high"/>.</summary>
    private static void MoveMedian(ReadOnlySpan<double> values, Span<int> order, int low, int middle, int high)
    {
        if (values[order[high]] < values[order[middle]])
            Swap(order, high, middle);
        if (values[order[high]] < values[order[low]])
            Swap(order, high, low);
        if (values[order[low]] < values[order[middle]])
            Swap(order, low, middle);
        Swap(order, middle, low + 1);
    }

    private static void Swap(Span<int> order, int a, int b) => (order[a], order[b]) = (order[b], order[a]);
}
