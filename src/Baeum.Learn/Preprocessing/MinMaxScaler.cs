using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Scales each feature into a range: <c>z = (x − min) / (max − min) · (high − low) + low</c>. scikit-learn: <c>MinMaxScaler</c>.</summary>
/// <remarks>
/// x: [samples, features]; with more axes the last is the features (the channels of images). A constant feature becomes the low end. NaN is left out of the minimum and maximum and kept.
/// <code>var scaler = new MinMaxScaler().Fit(xTrain);  var z = scaler.Transform(xTest);</code>
/// </remarks>
public sealed record MinMaxScaler : IEstimator<MinMaxScaler.Model>
{
    /// <summary>The range of the scaled training data. Default: (0, 1).</summary>
    /// <exception cref="ArgumentException">The low end is not below the high one.</exception>
    public (double Low, double High) FeatureRange
    {
        get;
        init => field = value.Low < value.High ? value : throw new ArgumentException(FormattableString.Invariant($"FeatureRange: expected the low end below the high one, received ({value.Low}, {value.High})."));
    } = (0, 1);

    /// <summary>Whether new values outside the training range are cut to the ends.</summary>
    public bool Clip { get; init; }

    /// <summary>Takes minimum and maximum of each feature; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var ends = FeatureExtremes.Of(Inputs.Features(x));
        return new(ends.Min, ends.Max, FeatureRange.Low, FeatureRange.High, Clip);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="DataMin">The least value of each feature, [features].</param>
    /// <param name="DataMax">The greatest value of each feature, [features].</param>
    /// <param name="Low">Low end of the range.</param>
    /// <param name="High">High end of the range.</param>
    /// <param name="Clip">Whether values outside are cut.</param>
    public sealed record Model(double[] DataMin, double[] DataMax, double Low, double High, bool Clip) : IInvertible
    {
        /// <inheritdoc/>
        public int NFeaturesIn => DataMin.Length;

        /// <summary>What is multiplied by, [features]: <c>(high − low) / (max − min)</c>.</summary>
        public double[] Scale { get; } = [.. FeatureColumns.NotZero([.. DataMax.Zip(DataMin, (max, min) => max - min)]).Select(range => (High - Low) / range)];

        /// <summary>What is added, [features]: <c>low − min · scale</c>.</summary>
        public double[] Min => [.. DataMin.Zip(Scale, (min, scale) => Low - min * scale)];

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x)
            => LinearMap.Multiply(Inputs.Features(x, this), Scale, Min, Clip ? Low : double.NegativeInfinity, Clip ? High : double.PositiveInfinity);

        /// <inheritdoc/>
        public Tensor<float> InverseTransform(Tensor<float> z) => LinearMap.Divide(Inputs.Features(z, this), Min, Scale);
    }
}
