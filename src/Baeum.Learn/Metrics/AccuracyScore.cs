using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Scores of predictions, with scikit-learn's names, rules and values.</summary>
public static partial class Metrics
{
    /// <summary>Share of the predictions that are right: <c>Σ w [y = ŷ] / Σ w</c>. scikit-learn: <c>accuracy_score</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yPred">Predicted labels, [samples].</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    public static double AccuracyScore(Labels yTrue, Labels yPred, Tensor<float>? sampleWeight = null)
    {
        var pairs = new LabelPairs(yTrue, yPred);
        var weights = Inputs.Weights(sampleWeight, pairs.True.Length);
        double right = 0, total = 0;
        for (int i = 0; i < pairs.True.Length; i++)
        {
            double weight = weights.IsEmpty ? 1 : weights[i];
            right += pairs.True[i] == pairs.Predicted[i] ? weight : 0;
            total += weight;
        }
        return right / Inputs.WeightSum(total);
    }
}
