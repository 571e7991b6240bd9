using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A tree whose thresholds are drawn at random, the best of one for each feature; made for forests. scikit-learn: <c>ExtraTreeClassifier</c>.</summary>
/// <remarks>
/// x: [samples, features]; y: classes. NaN is a missing value and goes to the better side; infinity is refused. The tree equals scikit-learn's node for node.
/// <code>var model = new ExtraTreeClassifier { MaxDepth = 4 }.Fit(x, y);  model.Predict(xTest);  model.FeatureImportances</code>
/// </remarks>
public sealed record ExtraTreeClassifier : TreeClassifierSettings, IEstimator<ExtraTreeClassifier.Model>
{
    /// <summary>Draws thresholds, and as many features as the root of all.</summary>
    public ExtraTreeClassifier() => (Splitter, MaxFeatures) = ("random", "sqrt");

    /// <summary>Grows the tree from samples and their classes.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var (tree, classes) = Grow(nameof(ExtraTreeClassifier), x, y, sampleWeight);
        return new(tree, Criterion, classes);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Tree">The tree; the value of a node is the weight of each class. scikit-learn: <c>tree_</c>.</param>
    /// <param name="Criterion">What the splits made small. scikit-learn: <c>criterion</c>.</param>
    /// <param name="Classes">The classes, sorted.</param>
    public sealed record Model(Tree Tree, string Criterion, Labels Classes) : TreeClassifierModel(Tree, Criterion, Classes);
}
