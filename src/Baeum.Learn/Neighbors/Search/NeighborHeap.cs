namespace Baeum.Learn;

/// <summary>The nearest so far of one query: a heap with the farthest on top. Among equally far ones the first to come stays, and the order of all is scikit-learn's.</summary>
internal readonly ref struct NeighborHeap(Span<double> distances, Span<int> indices)
{
    private readonly Span<double> _distances = distances;
    private readonly Span<int> _indices = indices;

    /// <summary>A candidate must be nearer than this.</summary>
    public double Largest => _distances[0];

    /// <summary>No neighbours yet.</summary>
    public void Clear()
    {
        _distances.Fill(double.PositiveInfinity);
        _indices.Clear();
    }

    /// <summary>Replaces the farthest if <paramref name="distance"/> is less.</summary>
    public void Push(double distance, int index)
    {
        if (!(distance < _distances[0]))
            return;
        int at = 0;
        while (true)
        {
            int left = 2 * at + 1, right = left + 1;
            if (left >= _distances.Length)
                break;
            int child = right < _distances.Length && _distances[right] > _distances[left] ? right : left;
            if (!(_distances[child] > distance))
                break;
            (_distances[at], _indices[at]) = (_distances[child], _indices[child]);
            at = child;
        }
        (_distances[at], _indices[at]) = (distance, index);
    }

    /// <summary>Takes the neighbours that two halves of the samples gave, those of the first half first.</summary>
    public void Merge(ReadOnlySpan<double> firstDistances, ReadOnlySpan<int> firstIndices, ReadOnlySpan<double> secondDistances, ReadOnlySpan<int> secondIndices)
    {
        Clear();
        for (int i = 0; i < firstDistances.Length; i++)
            Push(firstDistances[i], firstIndices[i]);
        for (int i = 0; i < secondDistances.Length; i++)
            Push(secondDistances[i], secondIndices[i]);
    }

    /// <summary>Nearest first. Quicksort around the median of three, which says in what order equal ones come.</summary>
    public void Sort() => Sort(_distances, _indices);

    private static void Sort(Span<double> values, Span<int> indices)
    {
        int last = values.Length - 1;
        if (values.Length < 2)
            return;
        if (values.Length < 4)
        {
            SwapIfGreater(values, indices, 0, 1);
            if (values.Length == 3 && SwapIfGreater(values, indices, 1, 2))
                SwapIfGreater(values, indices, 0, 1);
            return;
        }
        SwapIfGreater(values, indices, 0, last);
        if (SwapIfGreater(values, indices, last, values.Length / 2))
            SwapIfGreater(values, indices, 0, last);
        double pivot = values[last];
        int store = 0;
        for (int i = 0; i < last; i++)
            if (values[i] < pivot)
                Swap(values, indices, i, store++);
        Swap(values, indices, store, last);
        Sort(values[..store], indices[..store]);
        Sort(values[(store + 1)..], indices[(store + 1)..]);
    }

    private static bool SwapIfGreater(Span<double> values, Span<int> indices, int a, int b)
    {
        if (!(values[a] > values[b]))
            return false;
        Swap(values, indices, a, b);
        return true;
    }

    private static void Swap(Span<double> values, Span<int> indices, int a, int b)
    {
        (values[a], values[b]) = (values[b], values[a]);
        (indices[a], indices[b]) = (indices[b], indices[a]);
    }
}
