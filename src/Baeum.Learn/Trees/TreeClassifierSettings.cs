using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What single trees that classify can be told, and how they learn.</summary>
public abstract record TreeClassifierSettings : DecisionTreeSettings
{
    /// <summary>How impure samples are: gini, entropy or log_loss (the same as entropy).</summary>
    public string Criterion { get; init => field = Choice.Of(value, Criteria.OfClasses); } = "gini";

    /// <summary>How much the classes count: alike, balanced, or weights by label.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>What pruning more and more comes to, without <see cref="TreeParameters.CcpAlpha"/>. scikit-learn: <c>cost_complexity_pruning_path</c>.</summary>
    public PruningPath CostComplexityPruningPath(Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null)
        => (this with { CcpAlpha = 0 }).Grow(GetType().Name, x, y, sampleWeight).Tree.PruningPath();

    private protected (Tree Tree, Labels Classes) Grow(string estimator, Tensor<float> x, Labels? y, Tensor<float>? sampleWeight)
    {
        int samples = (int)TreeInputs.Samples(x, estimator).Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, estimator, fewest: 1);
        double[]? weights = TreeInputs.Weights(TreeInputs.Weights(sampleWeight, samples, estimator), ClassWeight, classes, codes);
        return (Grow(x, TreeTargets.OfClasses(codes, classes.Count), weights, Criterion), classes);
    }

    /// <summary>Grows on samples that are prepared already.</summary>
    internal TreeClassifierModel Grow(TreeData data, Labels classes, int[] codes, double[]? weights)
    {
        var tree = Grow(data, TreeTargets.OfClasses(codes, classes.Count), TreeInputs.Weights(weights, ClassWeight, classes, codes), Criterion);
        return this is ExtraTreeClassifier ? new ExtraTreeClassifier.Model(tree, Criterion, classes) : new DecisionTreeClassifier.Model(tree, Criterion, classes);
    }
}
