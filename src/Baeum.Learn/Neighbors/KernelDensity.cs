using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The density of samples as the mean of bumps around each of them: <c>p(x) = Σ wᵢ K(|x − xᵢ| / h) / Σ wᵢ</c>. scikit-learn: <c>KernelDensity</c>.</summary>
/// <remarks>x: [samples, features]. All distances are computed. <code>var p = new KernelDensity { Bandwidth = 0.3 }.Fit(x).ScoreSamples(xNew);  // logarithms of densities</code></remarks>
public sealed record KernelDensity : IEstimator<KernelDensity.Model>
{
    /// <summary>The width h: a number, "scott" or "silverman".</summary>
    public Bandwidth Bandwidth { get; init; } = 1.0;

    /// <summary>The distance; see <see cref="NeighborSettings.Metric"/>.</summary>
    public string Metric { get; init => field = Choice.Of(value, NeighborMetric.Names); } = "euclidean";

    /// <summary>The shape: gaussian, tophat, epanechnikov, exponential, linear or cosine.</summary>
    public string Kernel { get; init => field = Choice.Of(value, DensityKernel.Names); } = "gaussian";

    /// <summary>Keeps the samples; y is not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(KernelDensity));
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1];
        return new(NeighborIndex.Of(x, "brute", Metric, 2, 40, null), Targets.Weights(sampleWeight, samples), Bandwidth.Of(samples, features), Kernel);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Index">The samples.</param>
    /// <param name="Weights">How much each counts.</param>
    /// <param name="Bandwidth">The width h.</param>
    /// <param name="Kernel">The shape.</param>
    public sealed record Model(NeighborIndex Index, double[] Weights, double Bandwidth, string Kernel) : IFitted
    {
        private const int Block = 256;

        /// <inheritdoc/>
        public int NFeaturesIn => Index.Features;

        /// <summary>Logarithm of the density at each sample. Shape: [samples, features] → [samples].</summary>
        public Tensor<float> ScoreSamples(Tensor<float> x) => Tensor.Create(Array.ConvertAll(LogDensities(x), value => (float)value));

        /// <summary>Sum of the logarithms.</summary>
        public double Score(Tensor<float> x) => LogDensities(x).Sum();

        private double[] LogDensities(Tensor<float> x)
        {
            var dense = Targets.Finite(x, this);
            var result = new double[dense.Lengths[0]];
            double norm = DensityKernel.LogNorm(Kernel, Bandwidth, NFeaturesIn) - Math.Log(Weights.Sum());
            for (int first = 0; first < result.Length; first += Block)
            {
                var found = Index.Within(dense.TakeRows(first..Math.Min(first + Block, result.Length)), double.PositiveInfinity);
                for (int i = 0; i < found.Length; i++)
                    result[first + i] = norm + LogSum(found[i].Distances);
            }
            return result;
        }

        private double LogSum(double[] distances)
        {
            double[] logs = Array.ConvertAll(distances, distance => DensityKernel.Log(Kernel, distance / Bandwidth));
            double max = double.NegativeInfinity, sum = 0;
            for (int i = 0; i < logs.Length; i++)
                max = Weights[i] > 0 ? Math.Max(max, logs[i]) : max;
            if (double.IsNegativeInfinity(max))
                return max;
            for (int i = 0; i < logs.Length; i++)
                sum += Weights[i] * Math.Exp(logs[i] - max);
            return max + Math.Log(sum);
        }
    }
}
