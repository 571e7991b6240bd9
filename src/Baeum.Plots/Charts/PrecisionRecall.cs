using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>How many of the samples that are taken for a class are of it (precision) against how many of the class are found (recall), at every threshold, with the average precision (AP). scikit-learn: <c>PrecisionRecallDisplay.from_predictions</c>.</summary>
    /// <param name="actual">The true label of each sample.</param>
    /// <param name="scores">Shape: [samples], [samples, 1] or [samples, 2]: of the second of two classes; [samples, classes]: a curve for each class against the rest.</param>
    /// <param name="names">Names of the classes, in the sorted order of the labels; for whole numbers, class k is number k.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are fewer than two classes.</exception>
    public static Figure PrecisionRecall(Labels actual, Tensor<float> scores, IReadOnlyList<string>? names = null)
    {
        var layers = new List<Layer>();
        foreach (var (name, isPositive, sure) in ClassScores.Of(actual, scores, names, nameof(PrecisionRecall)))
        {
            var curve = PrecisionRecallCurve.Of(isPositive, sure);
            layers.Add(new LineLayer(curve.Recalls, curve.Precisions) { Label = $"{name} (AP = {TickText.Number(curve.Average, 3)})", Turn = layers.Count });
        }
        return Rates(layers, "recall", "precision", "lower left");
    }
}
