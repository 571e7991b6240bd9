using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Plots;

/// <summary>For one class against the rest: which samples are of it, and how sure the model is that they are.</summary>
internal sealed record ClassScores(string Name, bool[] IsPositive, float[] Scores)
{
    /// <summary>The second of two classes, or each of several.</summary>
    /// <param name="actual">The true label of each sample.</param>
    /// <param name="scores">Shape: [samples], [samples, 1] or [samples, 2]: of the second of two classes; [samples, classes].</param>
    /// <param name="names">Names of the classes, in the sorted order of the labels; for whole numbers, class k is number k.</param>
    /// <param name="chart">For messages.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are fewer than two classes.</exception>
    public static ClassScores[] Of(Labels actual, Tensor<float> scores, IReadOnlyList<string>? names, string chart)
    {
        var shape = scores.Shape();
        int columns = shape.Rank == 1 ? 1 : shape[1];
        var classes = actual.Classes();
        var (codes, shown) = Classes.Of(actual, classes, names);
        if (shape.Rank > 2 || shape[0] != actual.Count || classes.Count < 2 || (columns <= 2 ? shown.Length != 2 : shown.Length != columns))
            throw new ArgumentException($"{chart}: received {actual.Count} labels of {shown.Length} classes and scores of shape {shape}; expected (samples,) for two classes, else (samples, classes).");
        int first = columns == 2 ? 1 : 0;
        return [.. Enumerable.Range(first, columns - first).Select(column => (column, Code: columns <= 2 ? 1 : column))
            .Select(c => new ClassScores(shown[c.Code], Array.ConvertAll(codes, code => code == c.Code), Column(scores, columns, c.column)))];
    }

    /// <summary>A column of a matrix.</summary>
    public static float[] Column(Tensor<float> matrix, int columns, int column)
    {
        var values = matrix.AsReadOnlySpan();
        var taken = new float[values.Length / columns];
        for (int i = 0; i < taken.Length; i++)
            taken[i] = values[i * columns + column];
        return taken;
    }
}
