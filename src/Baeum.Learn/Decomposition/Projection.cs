using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary><c>y = (x − shift) · M + offset</c>, rows shared among the threads. Shape: [samples, features] → [samples, outputs].</summary>
/// <remarks>In double; for matrices of 2¹⁵ values or more the products are in float, which is off by about 1e-7 of the lengths of a row and a column. A row has the same bits in any batch.</remarks>
internal static class Projection
{
    private const int RowsPerPart = 512, FromFloats = 1 << 15;

    /// <param name="x">[samples, features].</param>
    /// <param name="shift">What is subtracted first, [features].</param>
    /// <param name="matrix">[features, outputs].</param>
    /// <param name="offset">What is added last, [outputs].</param>
    public static Tensor<float> Apply(Tensor<float> x, double[] shift, double[,] matrix, double[] offset)
    {
        var y = Tensors.Empty([(int)x.Lengths[0], offset.Length]);
        int parts = ((int)x.Lengths[0] + RowsPerPart - 1) / RowsPerPart;
        if (matrix.Length < FromFloats)
            Threads.For(parts, new Body(x, shift, Flat(matrix), offset, y));
        else
            Threads.For(parts, new FloatBody(x, shift, Array.ConvertAll(Flat(matrix), v => (float)v), offset, y));
        return y;
    }

    /// <summary>The values row by row.</summary>
    public static double[] Flat(double[,] matrix)
    {
        var flat = new double[matrix.Length];
        Buffer.BlockCopy(matrix, 0, flat, 0, flat.Length * sizeof(double));
        return flat;
    }

    /// <summary>From values row by row. Shape: [rows, columns].</summary>
    public static double[,] Square(ReadOnlySpan<double> flat, int rows, int columns)
    {
        var matrix = new double[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                matrix[i, j] = flat[i * columns + j];
        return matrix;
    }

    private readonly struct Body(Tensor<float> x, double[] shift, double[] matrix, double[] offset, Tensor<float> y) : IParallelBody
    {
        public void Run(int part)
        {
            int first = part * RowsPerPart, rows = (int)Math.Min(RowsPerPart, x.Lengths[0] - first), outputs = offset.Length;
            double[] centred = new double[rows * shift.Length], product = new double[rows * outputs];
            Centring.Rows(x, shift, first, centred);
            DoubleGemm.Multiply(centred, matrix, product, rows, outputs, shift.Length);
            for (int row = 0; row < rows; row++)
                TensorPrimitives.Add(product.AsSpan(row * outputs, outputs), offset, product.AsSpan(row * outputs, outputs));
            TensorPrimitives.ConvertTruncating<double, float>(product, y.AsSpan().Slice(first * outputs, product.Length));
        }
    }

    private readonly struct FloatBody(Tensor<float> x, double[] shift, float[] matrix, double[] offset, Tensor<float> y) : IParallelBody
    {
        public void Run(int part)
        {
            int first = part * RowsPerPart, rows = (int)Math.Min(RowsPerPart, x.Lengths[0] - first), outputs = offset.Length;
            var centred = Pool.Rent(rows * shift.Length);
            var values = x.AsReadOnlySpan().Slice(first * shift.Length, rows * shift.Length);
            for (int at = 0; at < values.Length; at += shift.Length)
                for (int j = 0; j < shift.Length; j++)
                    centred.Span[at + j] = (float)(values[at + j] - shift[j]);
            var product = y.AsSpan().Slice(first * outputs, rows * outputs);
            Gemm.Multiply(centred.Span, matrix, product, rows, outputs, shift.Length);
            for (int at = 0; at < product.Length; at++)
                product[at] = (float)(product[at] + offset[at % outputs]);
            Pool.Return(centred);
        }
    }
}
