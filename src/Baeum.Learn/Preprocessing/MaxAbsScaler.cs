using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Scales each feature to [−1, 1] without moving zero: <c>z = x / max |x|</c>. scikit-learn: <c>MaxAbsScaler</c>.</summary>
/// <remarks>x: [samples, features]; with more axes the last is the features (the channels of images). A feature of zeros keeps scale 1. NaN is left out of the maximum and kept.</remarks>
public sealed record MaxAbsScaler : IEstimator<MaxAbsScaler.Model>
{
    /// <summary>Takes the largest magnitude of each feature; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => new(FeatureColumns.Map(Inputs.Features(x), values => values.Length == 0 ? double.NaN : values.Max(Math.Abs)));

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
        public Tensor<float> Transform(Tensor<float> x) => LinearMap.Forward(Inputs.Features(x, this), _zeros, Scale);

        /// <inheritdoc/>
        public Tensor<float> InverseTransform(Tensor<float> z) => LinearMap.Backward(Inputs.Features(z, this), _zeros, Scale);
    }
}
