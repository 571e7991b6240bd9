using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Tells samples that lie in a thinner place than their neighbours do: <c>factor = mean density of the neighbours / own density</c> (Breunig et al. 2000). scikit-learn: <c>LocalOutlierFactor</c>.</summary>
/// <remarks>
/// x: [samples, features]. The model judges new samples (scikit-learn: <c>novelty=True</c>), and <see cref="Model.TrainingLabels"/> the ones it was fitted on (<c>fit_predict</c>).
/// <code>var model = new LocalOutlierFactor { NNeighbors = 10 }.Fit(x);  model.Predict(xNew)  // 1 inside, −1 for outliers</code>
/// </remarks>
public sealed record LocalOutlierFactor : NeighborSettings, IEstimator<LocalOutlierFactor.Model>
{
    /// <summary>How many neighbours a sample is compared with, at most all others.</summary>
    public int NNeighbors { get; init => field = Check.Positive(value, nameof(NNeighbors)); } = 20;

    /// <summary>The share of outliers, or "auto": those with a factor above 1.5.</summary>
    public Contamination Contamination { get; init; } = "auto";

    /// <summary>Measures the density around each sample; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(LocalOutlierFactor));
        int samples = (int)x.Lengths[0], k = Math.Max(1, Math.Min(NNeighbors, samples - 1));
        if (samples < 2)
            throw new ArgumentException($"LocalOutlierFactor: found array with {samples} sample(s) (shape {x.Shape()}) while a minimum of 2 is required.");
        var index = NeighborIndex.Of(x, Algorithm, Metric, P, LeafSize, NNeighbors);
        var (distances, indices) = index.Nearest(null, k);
        double[] reach = [.. Enumerable.Range(0, samples).Select(i => distances[i * k + k - 1])];
        var densities = Densities(distances, indices, reach, k);
        double[] factors = Factors(densities, indices, densities, k);
        double offset = Contamination.Share is { } share ? Quantiles.Of<double>(factors.Order().ToArray(), 100 * share / 100) : -1.5;
        return new(index, k, reach, densities, factors, offset);
    }

    /// <summary>One over the mean distance at which a neighbour is reached, which is not less than the distance of the neighbour's own last one.</summary>
    private static double[] Densities(double[] distances, int[] indices, double[] reach, int k)
    {
        var densities = new double[indices.Length / k];
        for (int i = 0; i < densities.Length; i++)
        {
            double sum = 0;
            for (int at = i * k; at < (i + 1) * k; at++)
                sum += Math.Max(distances[at], reach[indices[at]]);
            densities[i] = 1 / (sum / k + 1e-10);
        }
        return densities;
    }

    private static double[] Factors(double[] training, int[] indices, double[] own, int k)
    {
        var factors = new double[own.Length];
        for (int i = 0; i < own.Length; i++)
        {
            double sum = 0;
            for (int at = i * k; at < (i + 1) * k; at++)
                sum += training[indices[at]] / own[i];
            factors[i] = -sum / k;
        }
        return factors;
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Index">The training samples.</param>
    /// <param name="NNeighbors">How many neighbours were compared.</param>
    /// <param name="Reach">The distance of each sample's last neighbour.</param>
    /// <param name="Densities">The density around each sample.</param>
    /// <param name="NegativeOutlierFactor">The factor of each training sample, negative: about −1 inside, less for outliers.</param>
    /// <param name="Offset">From which negative factor on a sample is an outlier.</param>
    public sealed record Model(NeighborIndex Index, int NNeighbors, double[] Reach, double[] Densities, double[] NegativeOutlierFactor, double Offset) : IDecision
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Index.Features;

        /// <summary>1 for training samples that lie inside, −1 for outliers. scikit-learn: <c>fit_predict</c>.</summary>
        public int[] TrainingLabels => Array.ConvertAll(NegativeOutlierFactor, factor => factor < Offset ? -1 : 1);

        /// <summary>1 for new samples that lie inside, −1 for outliers.</summary>
        public Labels Predict(Tensor<float> x) => Array.ConvertAll(Scores(x), score => score - Offset < 0 ? -1 : 1);

        /// <summary>Positive inside, negative for outliers. Shape: [samples, features] → [samples].</summary>
        public Tensor<float> DecisionFunction(Tensor<float> x) => Tensor.Create(Array.ConvertAll(Scores(x), score => (float)(score - Offset)));

        /// <summary>The negative factor of new samples. Shape: [samples, features] → [samples].</summary>
        public Tensor<float> ScoreSamples(Tensor<float> x) => Tensor.Create(Array.ConvertAll(Scores(x), score => (float)score));

        private double[] Scores(Tensor<float> x)
        {
            var (distances, indices) = Index.Nearest(Targets.Finite(x, this), NNeighbors);
            return Factors(Densities, indices, LocalOutlierFactor.Densities(distances, indices, Reach, NNeighbors), NNeighbors);
        }
    }
}
