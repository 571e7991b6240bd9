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
        var growth = Growth(isRandom, new(x, CategoricalFeatures), classes, codes, TreeInputs.Weights(sampleWeight, samples, estimator));
        var (trees, seeds) = growth.Grow(grown?.Trees ?? []);
        var model = make(trees, classes);
        return OobScore ? (TModel)model.WithOob(estimator, x, codes, Array.ConvertAll(seeds, growth.Unseen)) : model;
    }

    /// <summary>Grows a forest on samples that are prepared.</summary>
    internal abstract ForestClassifierModel Grow(TreeData data, Labels classes, int[] codes, double[] weights);

    private protected ForestGrowth Growth(bool isRandom, TreeData data, Labels classes, int[] codes, double[]? weights)
        => new(GetType().Name, this, Criterion, isRandom, data, TreeTargets.OfClasses(codes, classes.Count), TreeInputs.Weights(weights, ClassWeight.ForAll(Bootstrap), classes, codes), ClassWeight.IsSubsample);
}
