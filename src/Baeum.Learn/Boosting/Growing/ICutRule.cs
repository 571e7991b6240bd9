namespace Baeum.Learn;

/// <summary>Decides where the values of features are cut into bins.</summary>
internal interface ICutRule
{
    /// <summary>The cuts of a column of values; NaN is missing. Called for several features at once.</summary>
    ColumnBins Cut(QuantileSketch sketch, ReadOnlySpan<float> column, int feature);
}

/// <summary>XGBoost's rule: quantiles by weight; categories as they are.</summary>
internal readonly struct QuantileCuts(ReadOnlyMemory<float> weights, BoostedTreeSettings settings) : ICutRule
{
    public ColumnBins Cut(QuantileSketch sketch, ReadOnlySpan<float> column, int feature)
        => settings.IsCategorical(feature) ? CategoryCuts.Of(column, feature) : sketch.Cut(column, weights.Span, settings.MaxBin);
}
