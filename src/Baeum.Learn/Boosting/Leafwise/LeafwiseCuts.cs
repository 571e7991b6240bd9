namespace Baeum.Learn;

/// <summary>Cuts features as LightGBM does.</summary>
internal readonly struct GreedyCuts(bool[] isCategorical, LGBMSettings settings) : ICutRule
{
    public ColumnBins Cut(QuantileSketch sketch, ReadOnlySpan<float> column, int feature)
    {
        var missing = !settings.UseMissing ? MissingValues.None : settings.ZeroAsMissing ? MissingValues.ZeroAndNaN : MissingValues.NaN;
        var values = KnownValues.Of(column, settings.BinConstructSampleCnt, isCategorical[feature], missing);
        return isCategorical[feature] ? GreedyBins.OfCategories(values, settings.MaxBin, settings.MinDataInBin)
            : GreedyBins.OfNumbers(values, missing == MissingValues.NaN && KnownValues.HasMissing(column), settings.MaxBin, settings.MinDataInBin) with { Missing = missing };
    }
}

/// <summary>Cuts features as scikit-learn's histogram boosting does.</summary>
internal readonly struct PercentileCuts(bool[] isCategorical, int maxBin) : ICutRule
{
    private const int SampleForBins = 200_000;

    public ColumnBins Cut(QuantileSketch sketch, ReadOnlySpan<float> column, int feature)
    {
        var values = KnownValues.Of(column, SampleForBins, isCategorical[feature], MissingValues.NaN);
        return isCategorical[feature] ? PercentileBins.OfCategories(values, maxBin, feature) : PercentileBins.OfNumbers(values, maxBin);
    }
}
