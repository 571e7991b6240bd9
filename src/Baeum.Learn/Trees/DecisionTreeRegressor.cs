using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Numbers by questions about one feature at a time, each chosen to make the numbers on both sides as alike as can be. scikit-learn: <c>DecisionTreeRegressor</c>.</summary>
/// <remarks>
/// x: [samples, features]; y: [samples] or [samples, outputs]. NaN is a missing value and goes to the better side; infinity is refused. The tree equals scikit-learn's node for node.
/// <code>var model = new DecisionTreeRegressor { MaxDepth = 4 }.Fit(x, y);  model.Predict(xTest);  model.FeatureImportances</code>
/// </remarks>
public sealed record DecisionTreeRegressor : TreeRegressorSettings, IEstimator<DecisionTreeRegressor.Model>
{
    /// <summary>Grows the tree from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => new(Grow(nameof(DecisionTreeRegressor), x, y, sampleWeight), Criterion);

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Tree">The tree. scikit-learn: <c>tree_</c>.</param>
    /// <param name="Criterion">What the splits made small. scikit-learn: <c>criterion</c>.</param>
    public sealed record Model(Tree Tree, string Criterion) : TreeRegressorModel(Tree, Criterion);
}
