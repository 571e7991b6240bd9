namespace Baeum.Nn;

/// <summary>The k largest values of a row.</summary>
internal readonly ref struct TopK
{
    private readonly ReadOnlySpan<float> _row;
    private readonly float _bar;
    private readonly int _ties;

    /// <summary>Finds the k largest of a row. <paramref name="spare"/> is memory as long as the row.</summary>
    public TopK(ReadOnlySpan<float> row, int k, Span<float> spare)
    {
        _row = row;
        row.CopyTo(spare);
        spare.Sort();
        _bar = spare[^k];
        for (int i = spare.Length - k; i < spare.Length && spare[i] == _bar; i++)
            _ties++;
    }

    /// <summary>Whether the value at <paramref name="position"/> is one of exactly k: of equal values, those that come first.</summary>
    public bool Selects(int position)
    {
        float value = _row[position];
        if (value != _bar)
            return value > _bar;
        int before = 0;
        foreach (float other in _row[..position])
            if (other == _bar)
                before++;
        return before < _ties;
    }

    /// <summary>Whether fewer than k values are larger than the one at <paramref name="position"/>: values equal to the k-th largest all belong. Source: <c>in_top_k</c>.</summary>
    public static bool Contains(ReadOnlySpan<float> row, int position, int k)
    {
        float value = row[position];
        int larger = 0;
        foreach (float other in row)
            if (other > value)
                larger++;
        return larger < k && !float.IsNaN(value);
    }
}
