using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>The share of true against false positives at every threshold, with the area below each curve (AUC). scikit-learn: <c>RocCurveDisplay.from_predictions</c>.</summary>
    /// <param name="actual">The true label of each sample.</param>
    /// <param name="scores">Shape: [samples], [samples, 1] or [samples, 2]: of the second of two classes; [samples, classes]: a curve for each class against the rest.</param>
    /// <param name="names">Names of the classes, in the sorted order of the labels; for whole numbers, class k is number k.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are fewer than two classes.</exception>
    public static Figure Roc(Labels actual, Tensor<float> scores, IReadOnlyList<string>? names = null)
    {
        var layers = new List<Layer>();
        foreach (var (name, isPositive, sure) in ClassScores.Of(actual, scores, names, nameof(Roc)))
        {
            var curve = RocCurve.Of(isPositive, sure);
            layers.Add(new LineLayer(curve.FalsePositives, curve.TruePositives) { Label = $"{name} (AUC = {TickText.Number(curve.Area, 3)})", Turn = layers.Count });
        }
        layers.Add(new LineLayer([0, 1], [0, 1]) { Color = "gray", Dashes = LineStyle.Parse("--"), Width = 1 });
        return Rates(layers, "false positive rate", "true positive rate", "lower right");
    }

    // Both axes run from 0 to 1.
    private static Figure Rates(List<Layer> layers, string x, string y, string legend)
        => new Figure(new Chart(layers) { Aspect = 1, X = new() { Label = x, Min = -0.02, Max = 1.02 }, Y = new() { Label = y, Min = -0.02, Max = 1.02 }, LegendLocation = legend }).FigSize(5.6, 5.2);
}
