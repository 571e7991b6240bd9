using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A tree of numbers whose thresholds are drawn at random, the best of one for each feature; made for forests. scikit-learn: <c>ExtraTreeRegressor</c>.</summary>
/// <remarks>
/// x: [samples, features]; y: [samples] or [samples, outputs]. NaN is a missing value and goes to the better side; infinity is refused. The tree equals scikit-learn's node for node.
/// <code>var model = new ExtraTreeRegressor { MaxDepth = 4 }.Fit(x, y);  model.Predict(xTest);  model.FeatureImportances</code>
/// </remarks>
public sealed record ExtraTreeRegressor : TreeRegressorSettings, IEstimator<ExtraTreeRegressor.Model>
{
    /// <summary>Draws thresholds, and looks at all features.</summary>
    public ExtraTreeRegressor() => (Splitter, MaxFeatures) = ("random", 1.0);

    /// <summary>Grows the tree from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => new(Grow(nameof(ExtraTreeRegressor), x, y, sampleWeight), Criterion);

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Tree">The tree. scikit-learn: <c>tree_</c>.</param>
    /// <param name="Criterion">What the splits made small. scikit-learn: <c>criterion</c>.</param>
    public sealed record Model(Tree Tree, string Criterion) : TreeRegressorModel(Tree, Criterion);
}
