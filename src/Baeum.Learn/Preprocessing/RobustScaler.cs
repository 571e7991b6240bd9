using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Centres on the median and scales by the range between two quantiles, so that outliers count little: <c>z = (x − median) / (q₂ − q₁)</c>. scikit-learn: <c>RobustScaler</c>.</summary>
/// <remarks>x: [samples, features]; with more axes the last is the features (the channels of images). A feature whose quantiles coincide keeps scale 1. NaN is left out of the statistics and kept.</remarks>
public sealed record RobustScaler : IEstimator<RobustScaler.Model>
{
    /// <summary>Subtract the median.</summary>
    public bool WithCentering { get; init; } = true;

    /// <summary>Divide by the range of the quantiles.</summary>
    public bool WithScaling { get; init; } = true;

    /// <summary>The two quantiles, in percent. Default: (25, 75).</summary>
    /// <exception cref="ArgumentException">Not 0 ≤ low ≤ high ≤ 100.</exception>
    public (double Low, double High) QuantileRange
    {
        get;
        init => field = value.Low >= 0 && value.Low <= value.High && value.High <= 100 ? value
            : throw new ArgumentException(FormattableString.Invariant($"QuantileRange: expected 0 <= low <= high <= 100, received ({value.Low}, {value.High})."));
    } = (25, 75);

    /// <summary>Divide the scale by the range that a normal distribution of deviation 1 has, so that normal features get variance 1.</summary>
    public bool UnitVariance { get; init; }

    /// <summary>Takes median and quantiles of each feature; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var (low, high) = (QuantileRange.Low / 100, QuantileRange.High / 100);
        var quantiles = FeatureColumns.MapSorted(Inputs.Features(x), values => (Center: Quantiles.Of<float>(values, 0.5), Range: Quantiles.Of<float>(values, high) - Quantiles.Of<float>(values, low)));
        double unit = UnitVariance ? NormalDistribution.Quantile(high) - NormalDistribution.Quantile(low) : 1;
        var scale = FeatureColumns.NotZero(Array.ConvertAll(quantiles, q => q.Range));
        return new(Array.ConvertAll(quantiles, q => WithCentering ? q.Center : 0), Array.ConvertAll(scale, s => WithScaling ? s / unit : 1));
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Center">What is subtracted, [features]; 0 without <see cref="WithCentering"/>.</param>
    /// <param name="Scale">What is divided by, [features]; 1 without <see cref="WithScaling"/>.</param>
    public sealed record Model(double[] Center, double[] Scale) : IInvertible
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Center.Length;

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x) => LinearMap.Divide(Inputs.Features(x, this), Center, Scale);

        /// <inheritdoc/>
        public Tensor<float> InverseTransform(Tensor<float> z) => LinearMap.Multiply(Inputs.Features(z, this), Scale, Center);
    }
}
