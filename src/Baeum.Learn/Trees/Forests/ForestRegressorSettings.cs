using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What forests that predict numbers can be told, and how they learn.</summary>
public abstract record ForestRegressorSettings : ForestParameters
{
    /// <summary>Looks at all features for a split.</summary>
    protected ForestRegressorSettings() => MaxFeatures = 1.0;

    /// <summary>How impure samples are: squared_error, friedman_mse, absolute_error or poisson.</summary>
    public string Criterion { get; init => field = Choice.Of(value, Criteria.OfNumbers); } = "squared_error";

    /// <summary>Grows the trees that a model lacks.</summary>
    /// <param name="isRandom">Whether thresholds are drawn.</param>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">The numbers, [samples] or [samples, outputs].</param>
    /// <param name="sampleWeight">How much each sample counts.</param>
    /// <param name="grown">The model that has some trees already; null for none.</param>
    /// <param name="make">The model of trees.</param>
    private protected TModel Grow<TModel>(bool isRandom, Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, ForestRegressorModel? grown, Func<Tree[], TModel> make) where TModel : ForestRegressorModel
    {
        string estimator = GetType().Name;
        int samples = (int)TreeInputs.Samples(x, estimator).Lengths[0];
        var targets = TreeInputs.Numbers(y, samples, estimator, Criterion);
        if (grown is not null && (TreeInputs.Samples(x, grown) != x || grown.Trees[0].NOutputs != targets.Outputs))
            throw new ArgumentException($"{estimator}: the model was fitted on {grown.Trees[0].NOutputs} numbers a sample, received {targets.Outputs}.");
        var growth = new ForestGrowth(estimator, this, Criterion, isRandom, new(x, CategoricalFeatures), targets, TreeInputs.Weights(sampleWeight, samples, estimator));
        var (trees, seeds) = growth.Grow(grown?.Trees ?? []);
        var model = make(trees);
        return OobScore ? (TModel)model.WithOob(estimator, x, y!, Array.ConvertAll(seeds, growth.Unseen)) : model;
    }
}
