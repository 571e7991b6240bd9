using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Precision against recall for rising thresholds.</summary>
/// <param name="Precision">Share of the samples at or above the threshold that are positive; a 1 is added at the end.</param>
/// <param name="Recall">Share of the positive samples at or above the threshold, falling; a 0 is added at the end.</param>
/// <param name="Thresholds">The scores that occur, rising; one entry less.</param>
public sealed record PrecisionRecallCurve(double[] Precision, double[] Recall, double[] Thresholds);

public static partial class Metrics
{
    /// <summary>Precision and recall of two classes for every threshold. scikit-learn: <c>precision_recall_curve</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yScore">Greater for more of the positive class, [samples].</param>
    /// <param name="posLabel">The positive class; default the second of the sorted ones.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    public static PrecisionRecallCurve PrecisionRecallCurve(Labels yTrue, Tensor<float> yScore, object? posLabel = null, Tensor<float>? sampleWeight = null)
    {
        var ranks = RankedScores.Of(yTrue, yScore, posLabel, sampleWeight);
        double[] precision = [.. ranks.TruePositives.Zip(ranks.FalsePositives, (t, f) => t + f == 0 ? 0 : t / (t + f)).Reverse()];
        double[] recall = [.. ranks.TruePositives.Reverse().Select(t => ranks.Positives == 0 ? 1 : t / ranks.Positives)];
        return new([.. precision, 1], [.. recall, 0], [.. ranks.Thresholds.Reverse()]);
    }

    /// <summary>Mean precision, weighted by how much recall each threshold adds: <c>Σ (rᵢ − rᵢ₋₁) pᵢ</c>. scikit-learn: <c>average_precision_score</c>. Parameters as <see cref="PrecisionRecallCurve"/>.</summary>
    public static double AveragePrecisionScore(Labels yTrue, Tensor<float> yScore, object? posLabel = null, Tensor<float>? sampleWeight = null)
    {
        var curve = PrecisionRecallCurve(yTrue, yScore, posLabel, sampleWeight);
        return Enumerable.Range(0, curve.Thresholds.Length).Sum(i => (curve.Recall[i] - curve.Recall[i + 1]) * curve.Precision[i]);
    }
}
