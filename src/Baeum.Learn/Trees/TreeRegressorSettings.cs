using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What single trees that predict numbers can be told, and how they learn.</summary>
public abstract record TreeRegressorSettings : DecisionTreeSettings
{
    /// <summary>How impure samples are: squared_error, friedman_mse (variance with Friedman's improvement), absolute_error or poisson.</summary>
    public string Criterion { get; init => field = Choice.Of(value, Criteria.OfNumbers); } = "squared_error";

    /// <summary>What pruning more and more comes to, without <see cref="TreeParameters.CcpAlpha"/>. scikit-learn: <c>cost_complexity_pruning_path</c>.</summary>
    public PruningPath CostComplexityPruningPath(Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null)
        => (this with { CcpAlpha = 0 }).Grow(GetType().Name, x, y, sampleWeight).PruningPath();

    private protected Tree Grow(string estimator, Tensor<float> x, Labels? y, Tensor<float>? sampleWeight)
    {
        int samples = (int)TreeInputs.Samples(x, estimator).Lengths[0];
        var targets = TreeInputs.Numbers(y, samples, estimator, Criterion);
        return Grow(x, targets, TreeInputs.Weights(sampleWeight, samples, estimator), Criterion);
    }
}
