using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A fitted forest that classifies: the mean of its trees' probabilities.</summary>
/// <param name="Trees">The trees; the value of a node is the weight of each class.</param>
/// <param name="Criterion">What their splits made small.</param>
/// <param name="Classes">The classes, sorted.</param>
/// <param name="OobScore">Accuracy on samples that the trees had not seen; null unless it was asked for.</param>
/// <param name="OobDecisionFunction">Probabilities of the training samples by the trees that had not seen them, [samples, classes]; null unless asked for.</param>
public abstract record ForestClassifierModel(Tree[] Trees, string Criterion, Labels Classes, double? OobScore, Tensor<float>? OobDecisionFunction) : ForestModel(Trees, Criterion), IProbabilistic, IShares
{
    /// <inheritdoc/>
    public Labels Predict(Tensor<float> x) => Classes.TakeRows(MostLikely(Sums(x), Classes.Count));

    /// <inheritdoc/>
    public Tensor<float> PredictProba(Tensor<float> x)
    {
        double[] sums = Sums(x);
        var shares = Tensors.Empty([(int)x.Lengths[0], Classes.Count]);
        for (int i = 0; i < sums.Length; i++)
            shares.AsSpan()[i] = (float)(sums[i] / Trees.Length);
        return shares;
    }

    double[] IShares.Shares(Tensor<float> x) => Array.ConvertAll(Sums(x), sum => sum / Trees.Length);

    /// <summary>The model with what its trees say about samples that they did not see.</summary>
    internal ForestClassifierModel WithOob(string estimator, Tensor<float> x, int[] codes, bool[][] unseen)
    {
        double[] means = Unseen(estimator, x, unseen);
        int right = MostLikely(means, Classes.Count).Zip(codes).Count(pair => pair.First == pair.Second);
        return this with { OobScore = (double)right / codes.Length, OobDecisionFunction = Tensor.Create(Array.ConvertAll(means, m => (float)m), [codes.Length, Classes.Count]) };
    }

    private protected override double[] AnswersOf(Tree tree)
    {
        var shares = new double[tree.Value.Length];
        for (int at = 0; at < shares.Length; at += Classes.Count)
        {
            double all = NumpySum.Of(tree.Value.AsSpan(at, Classes.Count));
            for (int c = 0; c < Classes.Count; c++)
                shares[at + c] = tree.Value[at + c] / (all == 0 ? 1 : all);
        }
        return shares;
    }

    private static int[] MostLikely(double[] table, int classes)
    {
        var codes = new int[table.Length / classes];
        for (int i = 0; i < codes.Length; i++)
            for (int c = 1; c < classes; c++)
                if (table[i * classes + c] > table[i * classes + codes[i]])
                    codes[i] = c;
        return codes;
    }
}
