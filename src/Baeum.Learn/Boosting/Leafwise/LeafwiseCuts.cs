namespace Baeum.Learn;

/// <summary>Cuts features as LightGBM does.</summary>
internal readonly struct GreedyCuts(bool[] isCategorical, int maxBin) : ICutRule
{
    private const int SampleForBins = 200_000;

    public ColumnBins Cut(QuantileSketch sketch, ReadOnlySpan<float> column, int feature)
    {
        var values = KnownValues.Of(column, SampleForBins, isCategorical[feature]);
        return isCategorical[feature] ? GreedyBins.OfCategories(values, maxBin) : GreedyBins.OfNumbers(values, KnownValues.HasMissing(column), maxBin);
    }
}

/// <summary>Cuts features as scikit-learn's histogram boosting does.</summary>
internal readonly struct PercentileCuts(bool[] isCategorical, int maxBin) : ICutRule
{
    private const int SampleForBins = 200_000;

    public ColumnBins Cut(QuantileSketch sketch, ReadOnlySpan<float> column, int feature)
    {
        var values = KnownValues.Of(column, SampleForBins, isCategorical[feature]);
        return isCategorical[feature] ? PercentileBins.OfCategories(values, maxBin) : PercentileBins.OfNumbers(values, maxBin);
    }
}
