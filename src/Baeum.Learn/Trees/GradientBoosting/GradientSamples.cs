using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>Samples of gradient boosting with what is predicted for them so far.</summary>
/// <param name="X">Shape: [samples, features].</param>
/// <param name="Y">Their numbers, or the numbers of their classes.</param>
/// <param name="Weights">How much each counts.</param>
/// <param name="AreWeighted">Whether weights were given.</param>
/// <param name="Raw">Raw predictions, [samples · columns].</param>
internal sealed record GradientSamples(Tensor<float> X, double[] Y, double[] Weights, bool AreWeighted, double[] Raw)
{
    /// <summary>The mean loss of all.</summary>
    public double Loss(GradientLoss loss) => loss.Of(Y, Raw, Weights);

    /// <summary>The mean loss of those that are marked so.</summary>
    public double Loss(GradientLoss loss, bool[] marks, bool mark)
    {
        int[] rows = [.. Enumerable.Range(0, marks.Length).Where(i => marks[i] == mark)];
        int columns = loss.Columns;
        var raw = new double[rows.Length * columns];
        for (int i = 0; i < rows.Length; i++)
            Raw.AsSpan(rows[i] * columns, columns).CopyTo(raw.AsSpan(i * columns));
        return loss.Of(Array.ConvertAll(rows, i => Y[i]), raw, Array.ConvertAll(rows, i => Weights[i]));
    }

    /// <summary>Adds what a tree says to a column.</summary>
    public void Add(Tree tree, int[] leaves, int column, int columns, double learningRate)
    {
        for (int i = 0; i < leaves.Length; i++)
            Raw[i * columns + column] += learningRate * tree.Value[leaves[i]];
    }
}
