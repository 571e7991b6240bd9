using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>How sharp and how complete the predictions of classes are. One entry a class, or one entry for their average.</summary>
/// <param name="Classes">The classes, sorted or as asked for.</param>
/// <param name="Precision">Share of the predictions of a class that are right.</param>
/// <param name="Recall">Share of a class that is predicted as such.</param>
/// <param name="FScore">Harmonic mean of the two, recall counting beta times as much.</param>
/// <param name="Support">Number of true samples of each class, or the sum of their weights; always one entry a class.</param>
public sealed record PrecisionRecallFScore(Labels Classes, double[] Precision, double[] Recall, double[] FScore, double[] Support);

public static partial class Metrics
{
    /// <summary><c>p = tp / (tp + fp)</c>, <c>r = tp / (tp + fn)</c>, <c>f = (1 + β²) p r / (β² p + r)</c>. scikit-learn: <c>precision_recall_fscore_support</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yPred">Predicted labels, [samples].</param>
    /// <param name="beta">How much more recall counts than precision.</param>
    /// <param name="labels">The classes to judge, in this order; default all that occur, sorted.</param>
    /// <param name="average">null for one value a class, or "micro" (over all samples), "macro" (plain mean over classes) or "weighted" (by support).</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    /// <param name="zeroDivision">Value where a class was never predicted or never occurs: 0 or 1.</param>
    public static PrecisionRecallFScore PrecisionRecallFScore(
        Labels yTrue, Labels yPred, double beta = 1, Labels? labels = null, string? average = null, Tensor<float>? sampleWeight = null, double zeroDivision = 0)
    {
        var pairs = new LabelPairs(yTrue, yPred);
        var shown = ShownClasses(pairs.Classes, labels);
        var counts = ClassCounts.Of(pairs, Places(pairs.Classes, shown), shown.Count, Inputs.Weights(sampleWeight, pairs.True.Length));
        var scores = ClassScores.Of(counts, Compute.Check.NonNegative(beta), average, Compute.Check.Between(zeroDivision, 0, 1));
        return new(shown, scores.Precision, scores.Recall, scores.FScore, counts.Occurring);
    }
}
