using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    private const string OneVersusRest = "ovr", OneVersusOne = "ovo";

    /// <summary>The area under the ROC curve: how often a positive sample scores above a negative one. scikit-learn: <c>roc_auc_score</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yScore">[samples], greater for more of the second class; or the probabilities of all classes, [samples, classes].</param>
    /// <param name="multiClass">For more than two classes: "ovr" takes each against the rest, "ovo" each pair (Hand and Till 2001).</param>
    /// <param name="average">For more than two classes: "macro", or "weighted" by how often a class, or pair, occurs.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples]; not with "ovo".</param>
    /// <exception cref="ArgumentException">One class alone, or several without <paramref name="multiClass"/>.</exception>
    public static double RocAucScore(Labels yTrue, Tensor<float> yScore, string? multiClass = null, string average = "macro", Tensor<float>? sampleWeight = null)
    {
        var classes = yTrue.Classes();
        if (classes.Count < 2)
            throw new ArgumentException($"RocAucScore: expected two classes or more among the true labels, received {classes}.");
        var scores = yScore.ToDenseTensor();
        int columns = yScore.Rank == 1 ? 1 : (int)yScore.Lengths[1];
        if (classes.Count == 2 && columns <= 2)
            return AreaOf(PositiveClass.Mask(yTrue, null), ColumnOf(scores, columns - 1, columns), Inputs.Weights(sampleWeight, yTrue.Count));
        if (multiClass is not (OneVersusRest or OneVersusOne))
            throw new ArgumentException($"RocAucScore: {classes.Count} classes need multiClass: \"ovr\" or \"ovo\".", nameof(multiClass));
        if (columns != classes.Count)
            throw new ArgumentException($"RocAucScore: number of classes in y_true not equal to the number of columns in y_score: expected scores of shape [samples, {classes.Count}], a column for each class of {classes}; received {yScore.Shape()}.");
        int[] codes = yTrue.Encode(classes);
        return multiClass == OneVersusRest ? RestAverage(codes, scores, columns, average, sampleWeight) : PairAverage(codes, scores, columns, average);
    }

    private static double RestAverage(int[] codes, Tensor<float> scores, int classes, string average, Tensor<float>? sampleWeight)
    {
        double sum = 0, total = 0;
        var weights = Inputs.Weights(sampleWeight, codes.Length);
        for (int c = 0; c < classes; c++)
        {
            double share = 0;
            for (int i = 0; i < codes.Length; i++)
                share += codes[i] != c ? 0 : weights.IsEmpty ? 1 : weights[i];
            double weight = IsWeighted(average) ? share : 1;
            sum += weight * AreaOf(Array.ConvertAll(codes, code => code == c), ColumnOf(scores, c, classes), weights);
            total += weight;
        }
        return sum / total;
    }

    private static double PairAverage(int[] codes, Tensor<float> scores, int classes, string average)
    {
        double sum = 0, total = 0;
        for (int a = 0; a < classes; a++)
        {
            for (int b = a + 1; b < classes; b++)
            {
                int[] rows = [.. Enumerable.Range(0, codes.Length).Where(i => codes[i] == a || codes[i] == b)];
                double weight = IsWeighted(average) ? rows.Length : 1;
                sum += weight * (Side(a) + Side(b)) / 2;
                total += weight;

                double Side(int c) => AreaOf(Array.ConvertAll(rows, i => codes[i] == c), Array.ConvertAll(rows, i => scores[i, c]), default);
            }
        }
        return sum / total;
    }

    private static bool IsWeighted(string average) => average is "macro" or "weighted" ? average == "weighted" : throw Nearest.Unknown(nameof(average), average, ["macro", "weighted"]);

    private static double AreaOf(bool[] positive, float[] scores, ReadOnlySpan<float> weights) => RocOf(RankedScores.Of(positive, scores, weights), true) is var curve ? Auc(curve.FalsePositiveRate, curve.TruePositiveRate) : 0;

    private static float[] ColumnOf(Tensor<float> scores, int column, int columns)
    {
        float[] values = scores.AsSpan().ToArray();
        return columns == 1 ? values : [.. values.Where((_, i) => i % columns == column)];
    }
}
