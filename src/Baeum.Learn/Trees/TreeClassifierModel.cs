using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A fitted tree that classifies.</summary>
/// <param name="Tree">The tree; the value of a node is the weight of each class. scikit-learn: <c>tree_</c>.</param>
/// <param name="Criterion">What the splits made small. scikit-learn: <c>criterion</c>.</param>
/// <param name="Classes">The classes, sorted.</param>
public abstract record TreeClassifierModel(Tree Tree, string Criterion, Labels Classes) : TreeModel(Tree, Criterion), IProbabilistic, IShares, IDecisionTree
{
    /// <inheritdoc/>
    public Labels Predict(Tensor<float> x)
    {
        var leaves = Apply(x);
        var codes = new int[leaves.Length];
        for (int i = 0; i < codes.Length; i++)
            codes[i] = TensorPrimitives.IndexOfMax<double>(Weights(leaves[i]));
        return Classes.TakeRows(codes);
    }

    /// <inheritdoc/>
    public Tensor<float> PredictProba(Tensor<float> x)
    {
        double[] shares = Shares(x);
        return Tensor.Create(Array.ConvertAll(shares, share => (float)share), [shares.Length / Classes.Count, Classes.Count]);
    }

    double[] IShares.Shares(Tensor<float> x) => Shares(x);

    private double[] Shares(Tensor<float> x)
    {
        var leaves = Apply(x);
        var shares = new double[leaves.Length * Classes.Count];
        for (int i = 0; i < leaves.Length; i++)
        {
            var weights = Weights(leaves[i]);
            double all = NumpySum.Of(weights);
            for (int c = 0; c < weights.Length; c++)
                shares[i * weights.Length + c] = weights[c] / (all == 0 ? 1 : all);
        }
        return shares;
    }

    private ReadOnlySpan<double> Weights(int leaf) => Tree.Value.AsSpan(leaf * Classes.Count, Classes.Count);
}
