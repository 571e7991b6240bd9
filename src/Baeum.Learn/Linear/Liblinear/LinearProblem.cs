using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples for liblinear's solvers: rows in double, each with a last feature for the intercept, and what an error of each costs.</summary>
/// <remarks>Rows are padded with zeros to a multiple of eight values, so that products need no remainder.</remarks>
internal sealed class LinearProblem
{
    private readonly double[] _rows;

    /// <summary>The samples whose cost is positive, grouped by class.</summary>
    /// <param name="x">[samples, features].</param>
    /// <param name="order">The rows of x that take part, in their order.</param>
    /// <param name="bias">Value of the last feature; 0 or less for none.</param>
    public LinearProblem(Tensor<float> x, int[] order, double bias)
    {
        int features = (int)x.Lengths[1];
        (Count, Features) = (order.Length, features + (bias > 0 ? 1 : 0));
        Stride = (Features + 7) / 8 * 8;
        _rows = new double[(long)Count * Stride];
        var values = x.AsSpan();
        for (int i = 0; i < Count; i++)
        {
            TensorPrimitives.ConvertTruncating<float, double>(values.Slice(order[i] * features, features), _rows.AsSpan(i * Stride, features));
            if (bias > 0)
                _rows[i * Stride + features] = bias;
        }
    }

    public int Count { get; }

    /// <summary>Features, the one for the intercept included.</summary>
    public int Features { get; }

    /// <summary>Length of a padded row; weights are as long.</summary>
    public int Stride { get; }

    /// <summary>One row, [stride].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<double> Row(int i) => _rows.AsSpan(i * Stride, Stride);

    /// <summary>Column by column: [features, samples].</summary>
    public double[][] Columns()
    {
        var columns = new double[Features][];
        for (int k = 0; k < Features; k++)
        {
            columns[k] = new double[Count];
            for (int i = 0; i < Count; i++)
                columns[k][i] = _rows[i * Stride + k];
        }
        return columns;
    }
}
