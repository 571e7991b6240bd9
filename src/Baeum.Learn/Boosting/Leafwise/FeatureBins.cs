namespace Baeum.Learn;

/// <summary>The bins of one feature of leaf-wise boosting. Numbers: bin <c>b</c> holds the values up to <c>UpperBounds[b]</c>. Categories: bin 0 holds all that has no bin of its own, NaN included.</summary>
/// <param name="UpperBounds">The greatest value of each bin, the last infinite; empty for categories.</param>
/// <param name="Categories">The category of each bin from 1 on; empty for numbers.</param>
/// <param name="IsCategorical">Whether the feature holds categories.</param>
internal sealed record FeatureBins(double[] UpperBounds, int[] Categories, bool IsCategorical) : ColumnBins
{
    // A bound is below a value if the float after it is not above.
    private readonly CutSearch _search = new(Array.ConvertAll(UpperBounds, bound => MathF.BitIncrement(LGBMForest.Down(bound))));
    private readonly Dictionary<int, int>? _places = IsCategorical ? Categories.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i + 1) : null;

    /// <inheritdoc/>
    public override int Count => IsCategorical ? Categories.Length + 1 : UpperBounds.Length;

    /// <inheritdoc/>
    public override bool IsCategorical { get; init; } = IsCategorical;

    /// <summary>Whether a sample that bins were made from had none of the categories.</summary>
    public bool HasOthers { get; init; }

    /// <summary>The least and the greatest value that was seen.</summary>
    public float Least { get; init; }

    /// <inheritdoc cref="Least"/>
    public float Greatest { get; init; }

    /// <summary>Which numbers are missing.</summary>
    public MissingValues Missing { get; init; }

    /// <inheritdoc/>
    public override bool IsMissing(float value)
        => !IsCategorical && Missing != MissingValues.None && (float.IsNaN(value) || Missing == MissingValues.ZeroAndNaN && Math.Abs(value) <= LGBMTree.Zero);

    /// <inheritdoc/>
    public override int Bin(float value)
    {
        if (_places is null)
            return Math.Min(_search.NotAbove(float.IsNaN(value) ? 0 : value), UpperBounds.Length - 1);
        return value > -1 && value < int.MaxValue && _places.TryGetValue((int)value, out int place) ? place : 0;
    }
}
