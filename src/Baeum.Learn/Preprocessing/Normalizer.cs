using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Scales each sample to length 1: <c>z = x / ‖x‖</c>; a sample of zeros stays. scikit-learn: <c>Normalizer</c>.</summary>
/// <remarks>x: [samples, features].</remarks>
public sealed record Normalizer : IEstimator<Normalizer.Model>
{
    private const string L1 = "l1", L2 = "l2", Max = "max";

    /// <summary>The length: "l1" (sum of magnitudes), "l2" (Euclid's) or "max" (largest magnitude).</summary>
    public string Norm { get; init => field = value is L1 or L2 or Max ? value : throw Nearest.Unknown("Norm", value, [L1, L2, Max]); } = L2;

    /// <summary>Remembers the number of features; there is nothing else to learn.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => new((int)Inputs.Finite(x).Lengths[1], Norm);

    /// <summary>What <see cref="Fit"/> returns.</summary>
    /// <param name="NFeaturesIn">Number of features.</param>
    /// <param name="Norm">The length.</param>
    public sealed record Model(int NFeaturesIn, string Norm) : ITransformer
    {
        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x)
        {
            var from = Inputs.Finite(x, this).AsReadOnlySpan();
            var y = Tensors.Empty(x.Shape());
            var to = y.AsSpan();
            for (int at = 0; at < from.Length; at += NFeaturesIn)
            {
                double length = Length(from.Slice(at, NFeaturesIn));
                for (int i = at; i < at + NFeaturesIn; i++)
                    to[i] = (float)(from[i] / (length == 0 ? 1 : length));
            }
            return y;
        }

        private double Length(ReadOnlySpan<float> sample)
        {
            double sum = 0, max = 0;
            foreach (double value in sample)
            {
                sum += Norm == L1 ? Math.Abs(value) : value * value;
                max = Math.Max(max, Math.Abs(value));
            }
            return Norm switch { L1 => sum, L2 => Math.Sqrt(sum), _ => max };
        }
    }
}
