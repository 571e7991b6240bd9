using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Some rows on their way to a model: inputs, targets and weights, all with the same number of rows.</summary>
/// <param name="X">Inputs, in the order of the model's.</param>
/// <param name="Y">Targets, in the order of the model's outputs; null where only predictions are wanted.</param>
/// <param name="SampleWeight">A factor for the loss of each row, or null.</param>
public sealed record DataBatch(TensorList X, TensorList? Y = null, TensorList? SampleWeight = null)
{
    /// <summary>Number of rows.</summary>
    public int Rows => X[0].Shape()[0];

    /// <summary>The rows of a range, in all arrays.</summary>
    public DataBatch TakeRows(Range rows) => Each(list => Map(list, t => t.TakeRows(rows)));

    /// <summary>The rows with these indices, in all arrays.</summary>
    public DataBatch TakeRows(int[] rows) => Each(list => Map(list, t => t.TakeRows(rows)));

    /// <summary>The rows of several batches, one after the other.</summary>
    internal static DataBatch Concatenate(IReadOnlyList<DataBatch> parts)
        => parts.Count == 1 ? parts[0] : new(Join(parts, p => p.X)!.Value, Join(parts, p => p.Y), Join(parts, p => p.SampleWeight));

    /// <summary>This batch, if all its arrays have the same number of rows.</summary>
    internal DataBatch Checked()
    {
        foreach (var list in new[] { X, Y, SampleWeight })
            if (list is { } arrays)
                foreach (var array in arrays)
                    if (array.Rank == 0 || array.Shape()[0] != Rows)
                        throw new ArgumentException($"All arrays of a batch must have the same number of rows; the first of x has shape {X[0].Shape()}, another has {array.Shape()}.");
        return this;
    }

    private DataBatch Each(Func<TensorList, TensorList> map)
    {
        TensorList? y = null, weights = null;
        if (Y is { } targets)
            y = map(targets);
        if (SampleWeight is { } factors)
            weights = map(factors);
        return new(map(X), y, weights);
    }

    private static TensorList Map(TensorList list, Func<Tensor<float>, Tensor<float>> map) => list.Select(map).ToArray();

    private static TensorList? Join(IReadOnlyList<DataBatch> parts, Func<DataBatch, TensorList?> list)
    {
        if (list(parts[0]) is not { } first)
            return null;
        return Enumerable.Range(0, first.Count).Select(i => Tensors.Concatenate(0, [.. parts.Select(p => list(p)!.Value[i])])).ToArray();
    }
}
