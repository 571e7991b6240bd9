using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>Mean over the true classes of their recall. scikit-learn: <c>balanced_accuracy_score</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yPred">Predicted labels, [samples].</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    /// <param name="adjusted">Whether guessing scores 0 instead of 1 / classes.</param>
    public static double BalancedAccuracyScore(Labels yTrue, Labels yPred, Tensor<float>? sampleWeight = null, bool adjusted = false)
    {
        var all = PrecisionRecallFScore(yTrue, yPred, sampleWeight: sampleWeight);
        double[] recalls = [.. all.Recall.Where((_, i) => all.Support[i] > 0)];
        if (recalls.Length == 0)
            return double.NaN;
        double chance = 1.0 / recalls.Length;
        return adjusted ? (recalls.Average() - chance) / (1 - chance) : recalls.Average();
    }
}
