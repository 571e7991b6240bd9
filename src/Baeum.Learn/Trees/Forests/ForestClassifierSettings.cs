using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What forests that classify can be told, and how they learn.</summary>
public abstract record ForestClassifierSettings : ForestParameters
{
    /// <summary>Looks at as many features for a split as the root of all.</summary>
    protected ForestClassifierSettings() => MaxFeatures = "sqrt";

    /// <summary>How impure samples are: gini, entropy or log_loss (the same as entropy).</summary>
    public string Criterion { get; init => field = Choice.Of(value, Criteria.OfClasses); } = "gini";

    /// <summary>How much the classes count: alike, "balanced", "balanced_subsample", or weights by label.</summary>
    public ForestClassWeight ClassWeight { get; init; }

    /// <summary>Grows the trees that a model lacks.</summary>
    /// <param name="isRandom">Whether thresholds are drawn.</param>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">The classes.</param>
    /// <param name="sampleWeight">How much each sample counts.</param>
    /// <param name="grown">The model that has some trees already; null for none.</param>
    /// <param name="make">The model of trees and classes.</param>
    private protected TModel Grow<TModel>(bool isRandom, Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, ForestClassifierModel? grown, Func<Tree[], Labels, TModel> make) where TModel : ForestClassifierModel
    {
        string estimator = GetType().Name;
        int samples = (int)TreeInputs.Samples(x, estimator).Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, estimator, fewest: 1);
        if (grown is not null && (TreeInputs.Samples(x, grown) != x || !classes.SequenceEqual(grown.Classes)))
            throw new ArgumentException($"{estimator}: the model was fitted on the classes {grown.Classes}, received {classes}.");
        var weights = TreeInputs.Weights(TreeInputs.Weights(sampleWeight, samples, estimator), ClassWeight.ForAll(Bootstrap), classes, codes);
        var growth = new ForestGrowth(estimator, this, Criterion, isRandom, new(x, CategoricalFeatures), TreeTargets.OfClasses(codes, classes.Count), weights, ClassWeight.IsSubsample);
        var (trees, seeds) = growth.Grow(grown?.Trees ?? []);
        var model = make(trees, classes);
        return OobScore ? (TModel)model.WithOob(estimator, x, codes, Array.ConvertAll(seeds, growth.Unseen)) : model;
    }
}
