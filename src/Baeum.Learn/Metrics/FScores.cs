using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>The average that judges one class of two.</summary>
    private const string Binary = "binary";

    /// <summary>Share of the predictions of a class that are right: <c>tp / (tp + fp)</c>. scikit-learn: <c>precision_score</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yPred">Predicted labels, [samples].</param>
    /// <param name="average">"binary" for the positive class of two, or "micro", "macro" or "weighted" over all.</param>
    /// <param name="posLabel">The positive class of "binary"; default the second of the sorted ones.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    /// <param name="zeroDivision">Value where the class was never predicted: 0 or 1.</param>
    public static double PrecisionScore(Labels yTrue, Labels yPred, string average = Binary, object? posLabel = null, Tensor<float>? sampleWeight = null, double zeroDivision = 0)
        => Scores(yTrue, yPred, 1, average, posLabel, sampleWeight, zeroDivision).Precision[0];

    /// <summary>Share of a class that is predicted as such: <c>tp / (tp + fn)</c>. scikit-learn: <c>recall_score</c>. Parameters as <see cref="PrecisionScore"/>.</summary>
    public static double RecallScore(Labels yTrue, Labels yPred, string average = Binary, object? posLabel = null, Tensor<float>? sampleWeight = null, double zeroDivision = 0)
        => Scores(yTrue, yPred, 1, average, posLabel, sampleWeight, zeroDivision).Recall[0];

    /// <summary>Harmonic mean of precision and recall: <c>2 p r / (p + r)</c>. scikit-learn: <c>f1_score</c>. Parameters as <see cref="PrecisionScore"/>.</summary>
    public static double F1Score(Labels yTrue, Labels yPred, string average = Binary, object? posLabel = null, Tensor<float>? sampleWeight = null, double zeroDivision = 0)
        => FBetaScore(yTrue, yPred, 1, average, posLabel, sampleWeight, zeroDivision);

    /// <summary><c>(1 + β²) p r / (β² p + r)</c>. scikit-learn: <c>fbeta_score</c>. Parameters as <see cref="PrecisionScore"/>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yPred">Predicted labels, [samples].</param>
    /// <param name="beta">How much more recall counts than precision.</param>
    /// <param name="average">"binary", "micro", "macro" or "weighted".</param>
    /// <param name="posLabel">The positive class of "binary".</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    /// <param name="zeroDivision">Value where the class was never predicted and never occurs: 0 or 1.</param>
    public static double FBetaScore(Labels yTrue, Labels yPred, double beta, string average = Binary, object? posLabel = null, Tensor<float>? sampleWeight = null, double zeroDivision = 0)
        => Scores(yTrue, yPred, beta, average, posLabel, sampleWeight, zeroDivision).FScore[0];

    /// <summary>Share of the samples of a class or predicted as such that are both: <c>tp / (tp + fp + fn)</c>. scikit-learn: <c>jaccard_score</c>. Parameters as <see cref="PrecisionScore"/>.</summary>
    public static double JaccardScore(Labels yTrue, Labels yPred, string average = Binary, object? posLabel = null, Tensor<float>? sampleWeight = null, double zeroDivision = 0)
    {
        // j = f / (2 − f) holds for each class, not for averages of several.
        if (average is Binary or "micro")
            return FBetaScore(yTrue, yPred, 1, average, posLabel, sampleWeight, zeroDivision) is var f ? f / (2 - f) : 0;
        var all = PrecisionRecallFScore(yTrue, yPred, sampleWeight: sampleWeight, zeroDivision: zeroDivision);
        double[] weights = average == "weighted" ? all.Support : Array.ConvertAll(all.Support, _ => 1.0);
        return average is "macro" or "weighted" ? all.FScore.Zip(weights, (f, w) => f / (2 - f) * w).Sum() / weights.Sum() : throw Nearest.Unknown(nameof(average), average, [Binary, "micro", "macro", "weighted"]);
    }

    private static PrecisionRecallFScore Scores(Labels yTrue, Labels yPred, double beta, string average, object? posLabel, Tensor<float>? sampleWeight, double zeroDivision)
    {
        if (average != Binary)
            return PrecisionRecallFScore(yTrue, yPred, beta, average: average, sampleWeight: sampleWeight, zeroDivision: zeroDivision);
        var classes = new LabelPairs(yTrue, yPred).Classes;
        if (classes.Count > 2)
            throw new ArgumentException($"average \"binary\" needs two classes, received {classes}; choose \"micro\", \"macro\" or \"weighted\".", nameof(average));
        return PrecisionRecallFScore(yTrue, yPred, beta, Labels.Create([PositiveClass.Of(classes, posLabel)]), sampleWeight: sampleWeight, zeroDivision: zeroDivision);
    }
}
