using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Classes by questions about one feature at a time, each chosen to make the classes on both sides as pure as can be. scikit-learn: <c>DecisionTreeClassifier</c>.</summary>
/// <remarks>
/// x: [samples, features]; y: classes. NaN is a missing value and goes to the better side; infinity is refused. The tree equals scikit-learn's node for node.
/// <code>var model = new DecisionTreeClassifier { MaxDepth = 4 }.Fit(x, y);  model.Predict(xTest);  model.FeatureImportances</code>
/// </remarks>
public sealed record DecisionTreeClassifier : TreeClassifierSettings, IEstimator<DecisionTreeClassifier.Model>
{
    /// <summary>Grows the tree from samples and their classes.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var (tree, classes) = Grow(nameof(DecisionTreeClassifier), x, y, sampleWeight);
        return new(tree, Criterion, classes);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Tree">The tree; the value of a node is the weight of each class. scikit-learn: <c>tree_</c>.</param>
    /// <param name="Criterion">What the splits made small. scikit-learn: <c>criterion</c>.</param>
    /// <param name="Classes">The classes, sorted.</param>
    public sealed record Model(Tree Tree, string Criterion, Labels Classes) : TreeClassifierModel(Tree, Criterion, Classes);
}
