using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The mean target of the nearest training samples. scikit-learn: <c>KNeighborsRegressor</c>.</summary>
/// <remarks>x: [samples, features]; y: [samples] or [samples, outputs]. <code>var model = new KNeighborsRegressor { Weights = "distance" }.Fit(xTrain, yTrain);</code></remarks>
public sealed record KNeighborsRegressor : NeighborSettings, IEstimator<KNeighborsRegressor.Model>, IUnweighted
{
    /// <summary>How many neighbours are averaged.</summary>
    public int NNeighbors { get; init => field = Check.Positive(value, nameof(NNeighbors)); } = 5;

    /// <summary>"uniform": all neighbours count alike; "distance": they count 1 / distance.</summary>
    public string Weights { get; init => field = Choice.Of(value, NeighborWeights.Names); } = "uniform";

    /// <summary>Keeps the samples and their targets. Sample weights are not used, as in scikit-learn.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(KNeighborsRegressor));
        Targets.Outputs(y, (int)x.Lengths[0], nameof(KNeighborsRegressor), out _);
        return new Model(NeighborIndex.Of(x, Algorithm, Metric, P, LeafSize, NNeighbors), y!, NNeighbors, Weights);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Index">The training samples.</param>
    /// <param name="Y">Their targets, [samples] or [samples, outputs].</param>
    /// <param name="NNeighbors">How many neighbours are averaged.</param>
    /// <param name="Weights">"uniform" or "distance".</param>
    public sealed record Model(NeighborIndex Index, Tensor<float> Y, int NNeighbors, string Weights) : IRegressor
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Index.Features;

        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x)
        {
            var (distances, indices) = Index.Nearest(Targets.Finite(x, this), NNeighbors);
            int outputs = Y.Shape().Size / Index.Samples;
            var targets = Y.AsReadOnlySpan();
            var result = Tensors.Empty(Y.Shape().With(0, (int)x.Lengths[0]));
            for (int at = 0; at < result.AsSpan().Length; at++)
            {
                int row = at / outputs;
                Span<double> weights = [.. distances.AsSpan(row * NNeighbors, NNeighbors)];
                NeighborWeights.FromDistances(weights, Weights == "distance");
                double sum = 0, all = 0;
                for (int i = 0; i < weights.Length; i++)
                {
                    sum += targets[indices[row * NNeighbors + i] * outputs + at % outputs] * weights[i];
                    all += weights[i];
                }
                result.AsSpan()[at] = (float)(sum / all);
            }
            return result;
        }

        /// <summary>The nearest training samples of each query, nearest first; without queries those of each training sample, itself left out. Shape: two of [queries, neighbours]. scikit-learn: <c>kneighbors</c>.</summary>
        public (Tensor<float> Distances, Tensor<int> Indices) KNeighbors(Tensor<float>? x = null, int? nNeighbors = null)
            => Neighborhoods.Nearest(Index, x is null ? null : Targets.Finite(x, this), nNeighbors ?? NNeighbors);
    }
}
