using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A fitted tree that predicts numbers.</summary>
/// <param name="Tree">The tree. scikit-learn: <c>tree_</c>.</param>
/// <param name="Criterion">What the splits made small. scikit-learn: <c>criterion</c>.</param>
public abstract record TreeRegressorModel(Tree Tree, string Criterion) : TreeModel(Tree, Criterion), IRegressor, IDecisionTree
{
    /// <inheritdoc/>
    public Tensor<float> Predict(Tensor<float> x)
    {
        var leaves = Apply(x);
        int outputs = Tree.NOutputs;
        var numbers = outputs == 1 ? Tensors.Empty([leaves.Length]) : Tensors.Empty([leaves.Length, outputs]);
        for (int i = 0; i < leaves.Length; i++)
            for (int k = 0; k < outputs; k++)
                numbers.AsSpan()[i * outputs + k] = (float)Tree.Value[leaves[i] * outputs + k];
        return numbers;
    }
}
