using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Hits against false alarms for falling thresholds.</summary>
/// <param name="FalsePositiveRate">Share of the negative samples that score at least the threshold, rising from 0 to 1.</param>
/// <param name="TruePositiveRate">Share of the positive samples that score at least the threshold, rising from 0 to 1.</param>
/// <param name="Thresholds">The thresholds, falling; the first lies above all scores.</param>
public sealed record RocCurve(double[] FalsePositiveRate, double[] TruePositiveRate, double[] Thresholds);

public static partial class Metrics
{
    /// <summary>The receiver operating characteristic of two classes. scikit-learn: <c>roc_curve</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yScore">Greater for more of the positive class, [samples].</param>
    /// <param name="posLabel">The positive class; default the second of the sorted ones.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    /// <param name="dropIntermediate">Whether points on a straight line between others are left out.</param>
    public static RocCurve RocCurve(Labels yTrue, Tensor<float> yScore, object? posLabel = null, Tensor<float>? sampleWeight = null, bool dropIntermediate = true)
        => RocOf(RankedScores.Of(yTrue, yScore, posLabel, sampleWeight), dropIntermediate);

    private static RocCurve RocOf(RankedScores ranks, bool dropIntermediate)
    {
        double[] fp = ranks.FalsePositives, tp = ranks.TruePositives;
        int[] kept = [.. Enumerable.Range(0, fp.Length).Where(i => !dropIntermediate || i == 0 || i == fp.Length - 1 || fp[i + 1] - fp[i] != fp[i] - fp[i - 1] || tp[i + 1] - tp[i] != tp[i] - tp[i - 1])];
        return new(Rates(fp, ranks.Negatives), Rates(tp, ranks.Positives), [ranks.Thresholds[0] + 1, .. kept.Select(i => ranks.Thresholds[i])]);

        // Without a sample of the class there is no rate, at the first threshold either.
        double[] Rates(double[] counts, double all) => [all > 0 ? 0 : double.NaN, .. kept.Select(i => all > 0 ? counts[i] / all : double.NaN)];
    }
}
