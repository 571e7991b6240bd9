namespace Baeum.Data;

/// <summary>Stable sorting by digits of eleven bits, the last first: time grows with the rows and the bits in which the keys differ.</summary>
internal static class RadixSort
{
    private const int Bits = 11, Digits = 1 << Bits;

    /// <summary>The rows in the order of several columns: by the first, equal ones by the second, and so on; then by position.</summary>
    public static int[] Order(ReadOnlySpan<Column> columns, ReadOnlySpan<bool> ascending, int rows)
    {
        var order = new int[rows];
        for (int row = 0; row < rows; row++)
            order[row] = row;
        for (int i = columns.Length - 1; i >= 0; i--)
            order = Sort(SortKeys.Of(columns[i], ascending[i]), order);
        return order;
    }

    /// <summary>Rows in the order of their keys; those with equal keys stay in the order that they have.</summary>
    public static int[] Sort(ulong[] keys, int[] order)
    {
        ulong all = ulong.MaxValue, any = 0;
        foreach (ulong key in keys)
            (all, any) = (all & key, any | key);
        ulong differing = any & ~all;
        var (from, to) = (new (ulong Key, int Row)[order.Length], new (ulong Key, int Row)[order.Length]);
        for (int i = 0; i < from.Length; i++)
            from[i] = (keys[order[i]], order[i]);
        for (int shift = 0; shift < 64; shift += Bits)
        {
            if ((differing >> shift & (Digits - 1)) == 0)
                continue;
            Scatter(from, to, shift);
            (from, to) = (to, from);
        }
        return Array.ConvertAll(from, pair => pair.Row);
    }

    private static void Scatter((ulong Key, int Row)[] from, (ulong Key, int Row)[] to, int shift)
    {
        Span<int> places = stackalloc int[Digits];
        places.Clear();
        foreach (var (key, _) in from)
            places[(int)(key >> shift) & (Digits - 1)]++;
        for (int digit = 0, start = 0; digit < Digits; digit++)
            (places[digit], start) = (start, start + places[digit]);
        foreach (var pair in from)
            to[places[(int)(pair.Key >> shift) & (Digits - 1)]++] = pair;
    }
}
