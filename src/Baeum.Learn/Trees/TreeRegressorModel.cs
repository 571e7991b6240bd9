using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>A fitted tree that predicts numbers.</summary>
/// <param name="Tree">The tree. scikit-learn: <c>tree_</c>.</param>
/// <param name="Criterion">What the splits made small. scikit-learn: <c>criterion</c>.</param>
public abstract record TreeRegressorModel(Tree Tree, string Criterion) : TreeModel(Tree, Criterion), IRegressor, IDecisionTree
{
    /// <inheritdoc/>
    public Tensor<float> Predict(Tensor<float> x)
    {
        double[] numbers = Numbers(x);
        var values = Array.ConvertAll(numbers, number => (float)number);
        return Tree.NOutputs == 1 ? Tensor.Create(values) : Tensor.Create(values, [values.Length / Tree.NOutputs, Tree.NOutputs]);
    }

    /// <summary>The predictions in full precision. Shape: [samples · outputs].</summary>
    internal double[] Numbers(Tensor<float> x)
    {
        var leaves = Apply(x);
        int outputs = Tree.NOutputs;
        var numbers = new double[leaves.Length * outputs];
        for (int i = 0; i < leaves.Length; i++)
            for (int k = 0; k < outputs; k++)
                numbers[i * outputs + k] = Tree.Value[leaves[i] * outputs + k];
        return numbers;
    }
}
