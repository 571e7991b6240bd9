using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The mean target of the training samples within a radius; NaN where there are none. scikit-learn: <c>RadiusNeighborsRegressor</c>.</summary>
/// <remarks>x: [samples, features]; y: [samples] or [samples, outputs]. <code>var model = new RadiusNeighborsRegressor { Radius = 0.5 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record RadiusNeighborsRegressor : NeighborSettings, IEstimator<RadiusNeighborsRegressor.Model>, IUnweighted
{
    /// <summary>How far neighbours may be.</summary>
    public double Radius { get; init => field = Check.NonNegative(value, nameof(Radius)); } = 1;

    /// <summary>"uniform": all neighbours count alike; "distance": they count 1 / distance.</summary>
    public string Weights { get; init => field = Choice.Of(value, NeighborWeights.Names); } = "uniform";

    /// <summary>Keeps the samples and their targets. Sample weights are not used, as in scikit-learn.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(RadiusNeighborsRegressor));
        Targets.Outputs(y, (int)x.Lengths[0], nameof(RadiusNeighborsRegressor), out _);
        return new Model(NeighborIndex.Of(x, Algorithm, Metric, P, LeafSize, neighbors: null), y!, Radius, Weights);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Index">The training samples.</param>
    /// <param name="Y">Their targets, [samples] or [samples, outputs].</param>
    /// <param name="Radius">How far neighbours may be.</param>
    /// <param name="Weights">"uniform" or "distance".</param>
    public sealed record Model(NeighborIndex Index, Tensor<float> Y, double Radius, string Weights) : IRegressor
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Index.Features;

        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x)
        {
            var found = Index.Within(Targets.Finite(x, this), Radius);
            int outputs = Y.Shape().Size / Index.Samples;
            var targets = Y.AsReadOnlySpan();
            var result = Tensors.Empty(Y.Shape().With(0, found.Length));
            for (int row = 0; row < found.Length; row++)
            {
                var (weights, indices) = found[row];
                NeighborWeights.FromDistances(weights, Weights == "distance");
                for (int output = 0; output < outputs; output++)
                {
                    double sum = 0, all = 0;
                    for (int i = 0; i < indices.Length; i++)
                    {
                        sum += targets[indices[i] * outputs + output] * weights[i];
                        all += weights[i];
                    }
                    result.AsSpan()[row * outputs + output] = (float)(sum / all);
                }
            }
            return result;
        }
    }
}
