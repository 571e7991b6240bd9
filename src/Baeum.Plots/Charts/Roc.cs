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
        var shape = scores.Shape();
        int columns = shape.Rank == 1 ? 1 : shape[1];
        var classes = actual.Classes();
        var (codes, shown) = Classes.Of(actual, classes, names);
        if (shape.Rank > 2 || shape[0] != actual.Count || classes.Count < 2 || (columns <= 2 ? shown.Length != 2 : shown.Length != columns))
            throw new ArgumentException($"Roc: received {actual.Count} labels of {shown.Length} classes and scores of shape {shape}; expected (samples,) for two classes, else (samples, classes).");
        var layers = new List<Layer>();
        for (int column = columns == 2 ? 1 : 0; column < columns; column++)
        {
            int code = columns <= 2 ? 1 : column;
            var curve = RocCurve.Of(Array.ConvertAll(codes, c => c == code), Column(scores, columns, column));
            layers.Add(new LineLayer(curve.FalsePositives, curve.TruePositives) { Label = $"{shown[code]} (AUC = {TickText.Number(curve.Area, 3)})", Turn = layers.Count });
        }
        layers.Add(new LineLayer([0, 1], [0, 1]) { Color = "gray", Dashes = LineStyle.Parse("--"), Width = 1 });
        return new Figure(new Chart(layers) { Aspect = 1, X = new() { Label = "false positive rate", Margin = 0.02 }, Y = new() { Label = "true positive rate", Margin = 0.02 }, LegendLocation = "lower right" }).FigSize(5.6, 5.2);
    }

    private static float[] Column(Tensor<float> scores, int columns, int column)
    {
        var values = scores.AsReadOnlySpan();
        var taken = new float[values.Length / columns];
        for (int i = 0; i < taken.Length; i++)
            taken[i] = values[i * columns + column];
        return taken;
    }
}
