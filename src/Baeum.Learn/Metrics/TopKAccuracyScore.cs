using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>Share of the samples whose true class is among the k with the highest scores; of equal scores the later class counts as higher. scikit-learn: <c>top_k_accuracy_score</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yScore">Scores of all classes in sorted order, [samples, classes].</param>
    /// <param name="k">Number of classes that may be named.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    /// <param name="labels">The classes, if not all of them occur.</param>
    public static double TopKAccuracyScore(Labels yTrue, Tensor<float> yScore, int k = 2, Tensor<float>? sampleWeight = null, Labels? labels = null)
    {
        var classes = (labels ?? yTrue).Classes();
        Compute.Check.Positive(k, nameof(k));
        if (yScore.Rank != 2 || yScore.Lengths[1] != classes.Count || yScore.Lengths[0] != yTrue.Count)
            throw new ArgumentException($"TopKAccuracyScore: expected scores of shape [{yTrue.Count}, {classes.Count}] for the classes {classes}, received {yScore.Shape()}.");
        int[] codes = yTrue.Encode(classes);
        var scores = yScore.ToDenseTensor().AsReadOnlySpan();
        var weights = Inputs.Weights(sampleWeight, codes.Length);
        double hits = 0, total = 0;
        for (int i = 0; i < codes.Length; i++)
        {
            var row = scores.Slice(i * classes.Count, classes.Count);
            int above = 0;
            for (int c = 0; c < row.Length; c++)
                above += row[c] > row[codes[i]] || row[c] == row[codes[i]] && c > codes[i] ? 1 : 0;
            double weight = weights.IsEmpty ? 1 : weights[i];
            hits += above < k ? weight : 0;
            total += weight;
        }
        return hits / total;
    }
}
