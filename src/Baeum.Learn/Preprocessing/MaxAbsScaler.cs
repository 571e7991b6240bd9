using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Scales each feature to [−1, 1] without moving zero: <c>z = x / max |x|</c>. scikit-learn: <c>MaxAbsScaler</c>.</summary>
/// <remarks>x: [samples, features]; with more axes the last is the features (the channels of images). A feature of zeros keeps scale 1. NaN is left out of the maximum and kept.</remarks>
public sealed record MaxAbsScaler : IEstimator<MaxAbsScaler.Model>
{
    /// <summary>Takes the largest magnitude of each feature; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var ends = FeatureExtremes.Of(Inputs.Features(x));
        return new([.. ends.Min.Zip(ends.Max, (min, max) => Math.Max(Math.Abs(min), Math.Abs(max)))]);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="MaxAbs">The largest magnitude of each feature, [features].</param>
    public sealed record Model(double[] MaxAbs) : IInvertible
    {
        private readonly double[] _zeros = new double[MaxAbs.Length];

        /// <inheritdoc/>
        public int NFeaturesIn => MaxAbs.Length;

        /// <summary>What is divided by, [features]: <see cref="MaxAbs"/>, 1 for 0.</summary>
        public double[] Scale { get; } = FeatureColumns.NotZero(MaxAbs);

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x) => LinearMap.Divide(Inputs.Features(x, this), _zeros, Scale);

        /// <inheritdoc/>
        public Tensor<float> InverseTransform(Tensor<float> z) => LinearMap.Multiply(Inputs.Features(z, this), Scale, _zeros);
    }
}
