namespace Baeum.Learn;

/// <summary>Puts the n-th smallest in its place, smaller ones before and greater ones behind it: introselect with the moves of GNU's <c>std::nth_element</c>, which decide how equal neighbours are ordered.</summary>
internal static class NthElement
{
    /// <summary>Rearranges <paramref name="items"/>, which are rows of [rows, stride], by the feature <paramref name="feature"/>; equal values by row.</summary>
    public static void Select(Span<int> items, int nth, ReadOnlySpan<float> values, int stride, int feature)
    {
        var order = new Order(values[feature..], stride);
        int first = 0, last = items.Length, depth = 2 * int.Log2(Math.Max(1, items.Length));
        while (last - first > 3 && depth-- > 0)
        {
            int cut = Partition(items, first, last, order);
            if (cut <= nth)
                first = cut;
            else
                last = cut;
        }
        Sort(items[first..last], order);
    }

    private static int Partition(Span<int> items, int first, int last, Order order)
    {
        int pivot = Median(items, first + 1, first + (last - first) / 2, last - 1, order);
        (items[first], items[pivot]) = (items[pivot], items[first]);
        int item = items[first++];
        while (true)
        {
            while (order.IsLess(items[first], item))
                first++;
            last--;
            while (order.IsLess(item, items[last]))
                last--;
            if (first >= last)
                return first;
            (items[first], items[last]) = (items[last], items[first]);
            first++;
        }
    }

    private static int Median(Span<int> items, int a, int b, int c, Order order)
    {
        if (!order.IsLess(items[a], items[b]))
            (a, b) = (b, a);
        return order.IsLess(items[b], items[c]) ? b : order.IsLess(items[a], items[c]) ? c : a;
    }

    /// <summary>By insertion for the usual three items; where the pivots were bad too often, by heap sort.</summary>
    private static void Sort(Span<int> items, Order order)
    {
        if (items.Length > 3)
        {
            var keys = new (float, int)[items.Length];
            for (int i = 0; i < keys.Length; i++)
                keys[i] = (order.Value(items[i]), items[i]);
            keys.AsSpan().Sort(items);
            return;
        }
        for (int i = 1; i < items.Length; i++)
            for (int j = i; j > 0 && order.IsLess(items[j], items[j - 1]); j--)
                (items[j], items[j - 1]) = (items[j - 1], items[j]);
    }

    private readonly ref struct Order(ReadOnlySpan<float> values, int stride)
    {
        private readonly ReadOnlySpan<float> _values = values;

        public float Value(int row) => _values[row * stride];

        public bool IsLess(int a, int b) => Value(a) < Value(b) || (Value(a) == Value(b) && a < b);
    }
}
