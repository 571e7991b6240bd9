namespace Baeum.Learn;

/// <summary>Where the values of a feature are cut into bins: bin i holds those below <c>Values[i]</c> and not below the value before. XGBoost: <c>HistogramCuts</c>.</summary>
/// <param name="Values">Ascending; the last exceeds every value. Of a feature with categories: 0, 1 … to the greatest.</param>
/// <param name="Least">Less than every value.</param>
/// <param name="IsCategorical">Whether the values are categories.</param>
internal sealed record BinCuts(float[] Values, float Least, bool IsCategorical) : ColumnBins
{
    /// <summary>The cuts of a feature without a value.</summary>
    public static readonly BinCuts OfNothing = new([Above(1e-5f)], 1e-5f, false);

    private readonly CutSearch _search = new(Values);

    /// <inheritdoc/>
    public override int Count => Values.Length;

    /// <inheritdoc/>
    public override bool IsCategorical { get; init; } = IsCategorical;

    /// <summary>The bin of a value; a value beyond the last cut is in the last bin.</summary>
    public override int Bin(float value) => Math.Min(IsCategorical ? (int)value : _search.NotAbove(value), Values.Length - 1);

    /// <summary>Cuts between values that a sketch has picked, at most <paramref name="maxBins"/> of them.</summary>
    public static BinCuts From(ReadOnlySpan<SketchEntry> picked, int size, int maxBins)
    {
        // Values without any weight count as a 0.
        float least = Below(size > 0 ? picked[0].Value : 0);
        var values = new List<float>();
        for (int i = 1; i < Math.Min(size, maxBins); i++)
            if (i == 1 || picked[i].Value > values[^1])
                values.Add(picked[i].Value);
        values.Add(Above(size > 0 ? picked[size - 1].Value : least));
        return new([.. values], least, false);
    }

    /// <summary>One bin for each category from 0 to the greatest.</summary>
    public static BinCuts OfCategories(int greatest)
    {
        var values = new float[greatest + 1];
        for (int i = 0; i < values.Length; i++)
            values[i] = i;
        return new(values, 0, true);
    }

    private static float Above(float value) => (float)(value + (Math.Abs((double)value) + 1e-5f));

    private static float Below(float value) => (float)(value - (Math.Abs((double)value) + 1e-5f));
}
