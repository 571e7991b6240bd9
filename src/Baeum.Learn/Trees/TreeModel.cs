using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>What every fitted tree can tell.</summary>
/// <param name="Tree">The tree. scikit-learn: <c>tree_</c>.</param>
/// <param name="Criterion">What the splits made small. scikit-learn: <c>criterion</c>.</param>
public abstract record TreeModel(Tree Tree, string Criterion) : IImportances
{
    /// <inheritdoc/>
    public int NFeaturesIn => Tree.NFeatures;

    /// <inheritdoc/>
    public double[] FeatureImportances => Tree.Importances();

    /// <summary>The longest way from the root to a leaf; 0 for a root alone.</summary>
    public int GetDepth() => Tree.MaxDepth;

    /// <summary>How many leaves there are.</summary>
    public int GetNLeaves() => Tree.NLeaves;

    /// <summary>The number of the leaf that each sample comes to. Shape: [samples, features] → [samples].</summary>
    public int[] Apply(Tensor<float> x) => Tree.Leaves(TreeInputs.Samples(x, this));

    /// <summary>Which nodes each sample comes through: 1 for these, else 0. Shape: [samples, features] → [samples, nodes].</summary>
    public Tensor<float> DecisionPath(Tensor<float> x) => Tree.Paths(TreeInputs.Samples(x, this));
}
