using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>How often each class was taken for each: rows are the true classes, columns the predicted ones. scikit-learn: <c>ConfusionMatrixDisplay.from_predictions</c>.</summary>
    /// <param name="actual">The true label of each sample.</param>
    /// <param name="predicted">What the model said.</param>
    /// <param name="names">Names of the classes, in the sorted order of the labels; for whole numbers, class k is number k.</param>
    /// <param name="normalize">"true" shows shares of each row, "pred" of each column, "all" of the whole; null (the default) counts.</param>
    /// <param name="cmap">See <see cref="HeatMap"/>.</param>
    /// <exception cref="ArgumentException">There are not as many predictions as labels.</exception>
    public static Figure ConfusionMatrix(Labels actual, Labels predicted, IReadOnlyList<string>? names = null, string? normalize = null, string cmap = "Blues")
    {
        if (actual.Count != predicted.Count)
            throw new ArgumentException($"ConfusionMatrix: received {actual.Count} true labels and {predicted.Count} predictions.");
        var classes = Union(actual, predicted);
        var (rows, shown) = Classes.Of(actual, classes, names);
        var (columns, _) = Classes.Of(predicted, classes, names);
        var matrix = Tensors.Zeros([shown.Length, shown.Length]);
        for (int i = 0; i < rows.Length; i++)
            matrix[rows[i], columns[i]]++;
        double inches = Math.Clamp(2.4 + 0.45 * shown.Length, 4.8, 12);
        return HeatMap(Normalized(matrix, normalize), shown, shown, cmap, vmin: 0).XLabel("predicted label").YLabel("true label").FigSize(inches * 1.15, inches);
    }

    private static Labels Union(Labels a, Labels b)
    {
        if (a.IsText != b.IsText)
            throw new ArgumentException($"ConfusionMatrix: the true labels are {(a.IsText ? "text" : "numbers")} such as {a[0]}, the predictions {(b.IsText ? "text" : "numbers")} such as {b[0]}.");
        return a.IsText ? ((Labels)(string[])[.. (string[])a, .. (string[])b]).Classes()
            : a.IsInteger && b.IsInteger ? ((Labels)(int[])[.. (int[])a, .. (int[])b]).Classes()
            : ((Labels)(float[])[.. Floats(a), .. Floats(b)]).Classes();
    }

    private static float[] Floats(Labels labels) => ((Tensor<float>)labels).AsReadOnlySpan().ToArray();

    private static Tensor<float> Normalized(Tensor<float> counts, string? normalize) => normalize switch
    {
        null => counts,
        "true" => counts / counts.Sum(1, keepDims: true).Maximum(1),
        "pred" => counts / counts.Sum(0, keepDims: true).Maximum(1),
        "all" => counts / Math.Max(1, counts.Sum()),
        _ => throw Nearest.Unknown("normalization", normalize, ["true", "pred", "all"]),
    };
}
