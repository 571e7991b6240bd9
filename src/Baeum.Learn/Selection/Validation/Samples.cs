using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples with what belongs to them.</summary>
internal sealed record Samples(Tensor<float> X, Labels? Y, Tensor<float>? Weight)
{
    public int Count => (int)X.Lengths[0];

    public Samples Take(int[] rows) => new(SampleRows.Take(X, rows), Y?.TakeRows(rows), Weight?.TakeRows(rows));

    /// <summary>Samples whose parts have the same number of rows.</summary>
    public static Samples Of(string operation, Tensor<float> x, Labels? y, Tensor<float>? weight)
    {
        if (x.Rank < 2 || x.Lengths[0] == 0)
            Inputs.Matrix(x);
        if (y is not null && y.Count != x.Lengths[0])
            throw new ArgumentException($"{operation}: x and y must have as many rows; received {x.Shape()} and {y.Shape}.");
        if (weight is not null)
            Inputs.Weights(weight, (int)x.Lengths[0]);
        return new(x, y, weight);
    }
}
