using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples for liblinear's solvers: rows in double, each with a last feature for the intercept, and what an error of each costs.</summary>
/// <remarks>Rows are padded with zeros to a multiple of eight values, so that products need no remainder.</remarks>
internal sealed class LinearProblem
{
    private readonly Tensor<float> _x;
    private readonly int[] _order;
    private readonly Lazy<AlignedDoubles> _rows;
    private readonly Lazy<Block> _narrow;

    /// <summary>The samples whose cost is positive, grouped by class.</summary>
    /// <param name="x">[samples, features].</param>
    /// <param name="order">The rows of x that take part, in their order.</param>
    /// <param name="bias">Value of the last feature; 0 or less for none.</param>
    public LinearProblem(Tensor<float> x, int[] order, double bias)
    {
        int features = (int)x.Lengths[1];
        (_x, _order, Bias) = (x, order, Math.Max(bias, 0));
        (Count, Features) = (order.Length, features + (bias > 0 ? 1 : 0));
        (Stride, NarrowStride) = ((Features + 7) / 8 * 8, (features + 7) / 8 * 8);
        (_rows, _narrow) = (new(Widened), new(Narrow));
    }

    /// <summary>Value of the last feature, which carries the intercept; 0 where there is none.</summary>
    public double Bias { get; }

    public int Count { get; }

    /// <summary>Features, the one for the intercept included.</summary>
    public int Features { get; }

    /// <summary>Length of a padded row; weights are as long.</summary>
    public int Stride { get; }

    /// <summary>Length of a padded row of floats, without the feature for the intercept.</summary>
    public int NarrowStride { get; }

    /// <summary>One row, [stride].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<double> Row(int i) => _rows.Value.Slice(i * Stride, Stride);

    /// <summary>All rows as floats, [count, narrow stride]: half the memory to read.</summary>
    public ReadOnlySpan<float> NarrowRows() => _narrow.Value.Span;

    /// <summary>Column by column: [features, samples].</summary>
    public double[][] Columns()
    {
        var columns = new double[Features][];
        for (int k = 0; k < Features; k++)
        {
            columns[k] = new double[Count];
            for (int i = 0; i < Count; i++)
                columns[k][i] = Row(i)[k];
        }
        return columns;
    }

    private AlignedDoubles Widened()
    {
        int features = (int)_x.Lengths[1];
        var rows = new AlignedDoubles(checked(Count * Stride));
        var values = _x.AsSpan();
        for (int i = 0; i < Count; i++)
        {
            var row = rows.Slice(i * Stride, Stride);
            TensorPrimitives.ConvertTruncating<float, double>(values.Slice(_order[i] * features, features), row);
            if (Bias > 0)
                row[features] = Bias;
        }
        return rows;
    }

    private Block Narrow()
    {
        int features = (int)_x.Lengths[1];
        var rows = Pool.Rent(checked(Count * NarrowStride));
        var values = _x.AsSpan();
        for (int i = 0; i < Count; i++)
        {
            var row = rows.Span.Slice(i * NarrowStride, NarrowStride);
            values.Slice(_order[i] * features, features).CopyTo(row);
            row[features..].Clear();
        }
        return rows;
    }
}
