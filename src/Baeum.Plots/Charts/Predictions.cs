using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Plots;

public static partial class Plot
{
    private const int GalleryColumns = 4;

    // The use of the seed that the choice of images draws from; any fixed number does.
    private const ulong GalleryPurpose = 0x506c6f74;

    /// <summary>A gallery of images with what a model took them for, right ones green, wrong ones red, and the probabilities of the likeliest classes.</summary>
    /// <param name="images">Shape: [images, height, width], [images, height, width, channels], or [images, pixels of a square].</param>
    /// <param name="actual">The true class of each image: a whole number from 0, or text.</param>
    /// <param name="probabilities">Shape: [images, classes], or [images, 1] with the probability of the second of two classes.</param>
    /// <param name="names">Of the classes, one a column; null: the numbers, or the text labels in sorted order.</param>
    /// <param name="only">All (the default), the right or the wrong ones.</param>
    /// <param name="count">How many images at most, drawn at random without repetition.</param>
    /// <param name="seed">Of the draw.</param>
    /// <param name="cmap">For grey images; see <see cref="Image"/>.</param>
    /// <exception cref="ArgumentException">The shapes, labels and names do not fit together.</exception>
    public static Figure Predictions(Tensor<float> images, Labels actual, Tensor<float> probabilities, IReadOnlyList<string>? names = null, Outcome only = Outcome.Any, int count = 12, long seed = 0, string cmap = "gray")
    {
        var shape = probabilities.Shape();
        if (shape.Rank != 2 || shape[0] != actual.Count || images.Shape()[0] != actual.Count)
            throw new ArgumentException($"Predictions: received images of shape {images.Shape()}, {actual.Count} labels and probabilities of shape {shape}; expected as many of each, and probabilities of shape (images, classes).");
        int classes = Math.Max(2, shape[1]);
        if (names is not null && names.Count != classes)
            throw new ArgumentException($"Predictions: received {names.Count} names for {classes} classes.");
        names ??= actual.IsText ? (string[])actual.Classes() : [.. Enumerable.Range(0, classes).Select(k => TickText.Number(k, 0))];
        int[] codes = actual.IsText ? actual.Encode((Labels)names.ToArray()) : actual;
        if (Array.FindIndex(codes, k => k < 0 || k >= classes) is >= 0 and var outside)
            throw new ArgumentException($"Predictions: the label {codes[outside]} in row {outside} is not among the {classes} classes.");
        int[] rows = Chosen(probabilities, codes, only, Check.Positive(count), seed);
        if (rows.Length == 0)
            return new(new Notice(only == Outcome.Any ? "no images" : $"no {(only == Outcome.Right ? "right" : "wrong")} predictions among {codes.Length}"));
        var tiles = rows.Select(i => new PredictionTile(Pictures.Of(Pictures.Pick(images, i), cmap), names, Row(probabilities, i), codes[i]));
        int columns = Math.Min(GalleryColumns, rows.Length);
        return new Figure(new Tiles([.. tiles], columns)).FigSize(2 * columns, 2.3 * ((rows.Length + columns - 1) / columns));
    }

    private static int[] Chosen(Tensor<float> probabilities, int[] codes, Outcome only, int count, long seed)
    {
        var best = probabilities.Shape()[1] == 1 ? null : probabilities.ArgMax(axis: 1);
        int[] fitting = [.. Enumerable.Range(0, codes.Length).Where(i => only == Outcome.Any || (best?[i] ?? (probabilities[i, 0] > 0.5f ? 1 : 0)) == codes[i] == (only == Outcome.Right))];
        var order = new int[fitting.Length];
        new Rng((ulong)seed, GalleryPurpose).Permutation(order);
        return [.. order.Take(count).Select(i => fitting[i]).Order()];
    }

    private static double[] Row(Tensor<float> probabilities, int i)
    {
        double[] row = [.. (Values)probabilities.Row(i)];
        return row is [var p] ? [1 - p, p] : row;
    }
}
