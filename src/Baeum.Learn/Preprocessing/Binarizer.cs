using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>1 for values above a threshold, 0 for the others. scikit-learn: <c>Binarizer</c>.</summary>
/// <remarks>x: [samples, features].</remarks>
public sealed record Binarizer : IEstimator<Binarizer.Model>
{
    /// <summary>What a value must exceed to become 1.</summary>
    public double Threshold { get; init; }

    /// <summary>Remembers the number of features; there is nothing else to learn.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => new((int)Inputs.Finite(x).Lengths[1], Threshold);

    /// <summary>What <see cref="Fit"/> returns.</summary>
    /// <param name="NFeaturesIn">Number of features.</param>
    /// <param name="Threshold">What a value must exceed to become 1.</param>
    public sealed record Model(int NFeaturesIn, double Threshold) : ITransformer
    {
        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x) => FeatureMap.Apply(Inputs.Finite(x, this), new Above(Threshold));

        private readonly struct Above(double threshold) : IFeatureFunction
        {
            public double Invoke(double x, int feature) => x > threshold ? 1 : 0;
        }
    }
}
