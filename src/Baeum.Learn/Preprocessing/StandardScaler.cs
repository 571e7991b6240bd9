using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Centres and scales each feature: <c>z = (x − mean) / scale</c>. scikit-learn: <c>StandardScaler</c>.</summary>
/// <remarks>
/// x: [samples, features]; with more axes the last is the features (the channels of images). The deviation is the population one (ddof = 0); a constant feature keeps scale 1. NaN is a missing value: left out of the statistics, kept by the transformation.
/// <code>var scaler = new StandardScaler().Fit(xTrain);  var z = scaler.Transform(xTest);</code>
/// </remarks>
public sealed record StandardScaler : IEstimator<StandardScaler.Model>
{
    /// <summary>Subtract the mean.</summary>
    public bool WithMean { get; init; } = true;

    /// <summary>Divide by the standard deviation.</summary>
    public bool WithStd { get; init; } = true;

    /// <summary>Takes mean and deviation of each feature; y is not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var moments = FeatureMoments.Of(Inputs.Features(x), sampleWeight);
        var scale = new double[moments.Mean.Length];
        for (int i = 0; i < scale.Length; i++)
        {
            // A variance within rounding of zero: the feature is constant (scikit-learn's _is_constant_feature).
            double n = moments.Weight[i], bound = n * FeatureColumns.MachineEpsilon * moments.Variance[i] + Math.Pow(n * moments.Mean[i] * FeatureColumns.MachineEpsilon, 2);
            scale[i] = WithStd && moments.Variance[i] > bound ? Math.Sqrt(moments.Variance[i]) : 1;
        }
        return new Model(WithMean ? moments.Mean : new double[scale.Length], scale);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Mean">What is subtracted, [features]; 0 without <see cref="WithMean"/>.</param>
    /// <param name="Scale">What is divided by, [features]; 1 without <see cref="WithStd"/> and for constant features.</param>
    public sealed record Model(double[] Mean, double[] Scale) : IInvertible
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Mean.Length;

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x) => LinearMap.Divide(Inputs.Features(x, this), Mean, Scale);

        /// <inheritdoc/>
        public Tensor<float> InverseTransform(Tensor<float> z) => LinearMap.Multiply(Inputs.Features(z, this), Scale, Mean);
    }
}
