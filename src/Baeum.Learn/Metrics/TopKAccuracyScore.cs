using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>Share of the samples whose true class is among the k with the highest scores; of equal scores the later class counts as higher. scikit-learn: <c>top_k_accuracy_score</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yScore">Scores of all classes in sorted order, [samples, classes]; of two classes also those of the second, [samples]: probabilities if all lie from 0 to 1, else decisions.</param>
    /// <param name="k">Number of classes that may be named.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    /// <param name="labels">The classes, if not all of them occur.</param>
    public static double TopKAccuracyScore(Labels yTrue, Tensor<float> yScore, int k = 2, Tensor<float>? sampleWeight = null, Labels? labels = null)
    {
        var classes = (labels ?? yTrue).Classes();
        Compute.Check.Positive(k, nameof(k));
        if (labels is not null && !((string[])labels).AsSpan().SequenceEqual((string[])classes))
            throw new ArgumentException($"TopKAccuracyScore: labels must be different and sorted, as the columns of the scores are: {classes}; received {labels}.", nameof(labels));
        if (yScore.Rank == 1 && classes.Count == 2 && yScore.Lengths[0] == yTrue.Count)
            return k > 1 ? 1 : AboveHalf(yTrue.Encode(classes), yScore, sampleWeight);
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
        return hits / Inputs.WeightSum(total);
    }

    private static double AboveHalf(int[] codes, Tensor<float> yScore, Tensor<float>? sampleWeight)
    {
        var scores = yScore.ToDenseTensor().AsReadOnlySpan();
        float threshold = TensorPrimitives.Min(scores) >= 0 && TensorPrimitives.Max(scores) <= 1 ? 0.5f : 0;
        var predicted = new int[codes.Length];
        for (int i = 0; i < codes.Length; i++)
            predicted[i] = scores[i] > threshold ? 1 : 0;
        return AccuracyScore(codes, predicted, sampleWeight);
    }
}
