namespace Baeum.Learn;

/// <summary>The bins of one feature. Numbers: bin <c>b</c> holds the values up to <c>UpperBounds[b]</c>, NaN has the last bin. Categories: bin 0 holds all that has no bin of its own, NaN included.</summary>
/// <param name="UpperBounds">The greatest value of each bin, the last infinite; empty for categories.</param>
/// <param name="Categories">The category of each bin from 1 on; empty for numbers.</param>
/// <param name="IsCategorical">Whether the feature holds categories.</param>
/// <param name="HasMissing">Whether there were missing values.</param>
internal sealed record FeatureBins(double[] UpperBounds, int[] Categories, bool IsCategorical, bool HasMissing)
{
    private readonly float[] _bounds = Array.ConvertAll(UpperBounds, LGBMForest.Down);
    private readonly Dictionary<int, int>? _places = IsCategorical ? Categories.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i + 1) : null;

    /// <summary>How many bins, the one of missing values included.</summary>
    public int Count => IsCategorical ? Categories.Length + 1 : UpperBounds.Length + (HasMissing ? 1 : 0);

    /// <summary>How many bins hold numbers.</summary>
    public int Numbers => UpperBounds.Length;

    /// <summary>The least and the greatest value that was seen.</summary>
    public float Least { get; init; }

    /// <inheritdoc cref="Least"/>
    public float Greatest { get; init; }

    /// <summary>Whether a split could separate anything.</summary>
    public bool IsUseful => Count > 1;

    /// <summary>The bin of a value.</summary>
    public int Of(float value)
    {
        if (_places is not null)
            return value > -1 && value < int.MaxValue && _places.TryGetValue((int)value, out int place) ? place : 0;
        if (float.IsNaN(value))
            return HasMissing ? UpperBounds.Length : Of(0);
        int low = 0, high = _bounds.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (value <= _bounds[middle])
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
