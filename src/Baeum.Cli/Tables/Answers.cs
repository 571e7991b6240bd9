using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary>What is to be predicted for each row of a table that says it: classes, or numbers.</summary>
/// <param name="Column">Name of the target column.</param>
/// <param name="Rows">The rows of the table that have a target.</param>
/// <param name="Labels">Their labels as text; null for numbers.</param>
/// <param name="Numbers">Their numbers; null for labels.</param>
internal sealed record Answers(string Column, int[] Rows, string[]? Labels, double[]? Numbers)
{
    /// <summary>The same for some of these rows.</summary>
    /// <param name="positions">Positions within <see cref="Rows"/>.</param>
    public Answers Take(int[] positions) => new(Column, Array.ConvertAll(positions, p => Rows[p]),
        Labels is null ? null : Array.ConvertAll(positions, p => Labels[p]), Numbers is null ? null : Array.ConvertAll(positions, p => Numbers[p]));

    /// <summary>The targets as the network learns them: one-hot, or centred and scaled. Shape: [rows, classes or 1].</summary>
    public Tensor<float> Encode(Target target)
    {
        var y = Tensors.Zeros([Rows.Length, target.Width]);
        var values = y.AsSpan();
        if (target.Classes is null)
            for (int i = 0; i < Rows.Length; i++)
                values[i] = (float)((Numbers![i] - target.Mean) / target.Scale);
        else
        {
            var codes = target.Classes.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
            for (int i = 0; i < Rows.Length; i++)
                values[i * target.Width + codes[Labels![i]]] = 1;
        }
        return y;
    }
}
