using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The scatter matrix of centred samples, <c>Σ (x − μ)(x − μ)ᵀ</c>, in double. Shape: [samples, features] → [features, features].</summary>
/// <remarks>Up to 2³² products in double throughout; beyond that products of some thousand rows are made in float and added in double, which is off by about 1e-7 of the greatest value.</remarks>
internal static class Scatter
{
    private const long MostInDouble = 1L << 32;
    private const int DoubleRows = 1024, FloatRows = 2048, FloatColumns = 448, RowsPerSegment = 8192, MostSegments = 16;

    public static double[] Of(Tensor<float> x, double[] mean)
    {
        long samples = x.Lengths[0], features = x.Lengths[1];
        return samples * features * features <= MostInDouble ? InDouble(x, mean) : InFloat(x, mean);
    }

    private static double[] InDouble(Tensor<float> x, double[] mean)
    {
        int samples = (int)x.Lengths[0], features = mean.Length;
        double[] sum = new double[features * features], part = new double[features * features], rows = new double[Math.Min(samples, DoubleRows) * features];
        for (int row = 0; row < samples; row += DoubleRows)
        {
            int count = Math.Min(DoubleRows, samples - row);
            Centring.Rows(x, mean, row, rows.AsSpan(0, count * features));
            DoubleGemm.Multiply(rows, rows, part, features, features, count, transposeA: true);
            TensorPrimitives.Add(sum, part, sum);
        }
        return sum;
    }

    private static double[] InFloat(Tensor<float> x, double[] mean)
    {
        int samples = (int)x.Lengths[0], features = mean.Length, blocks = (features + FloatColumns - 1) / FloatColumns, segments = Math.Clamp(samples / RowsPerSegment, 1, MostSegments);
        int pairs = blocks * (blocks + 1) / 2, width = (features + blocks - 1) / blocks;
        var sums = new double[pairs * segments][];
        Threads.For(sums.Length, new Body(x, mean, sums, segments, width));
        var result = new double[features * features];
        int pair = 0;
        for (int i = 0; i < blocks; i++)
            for (int j = i; j < blocks; j++, pair++)
                for (int segment = 0; segment < segments; segment++)
                    Add(sums[pair * segments + segment], i * width, Math.Min(width, features - i * width), j * width, Math.Min(width, features - j * width), result, features);
        return result;
    }

    private static void Add(double[] block, int row, int rows, int column, int columns, double[] result, int features)
    {
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
            {
                int above = (row + i) * features + column + j, below = (column + j) * features + row + i;
                result[above] += block[i * columns + j];
                if (row != column)
                    result[below] = result[above];
            }
    }

    /// <summary>One pair of blocks of features in one segment of the samples.</summary>
    private readonly struct Body(Tensor<float> x, double[] mean, double[][] sums, int segments, int width) : IParallelBody
    {
        public void Run(int part)
        {
            int samples = (int)x.Lengths[0], features = mean.Length, blocks = (features + width - 1) / width, i = 0, j = part / segments, segment = part % segments;
            for (; j >= blocks - i; i++)
                j -= blocks - i;
            j += i;
            int first = (int)((long)samples * segment / segments), end = (int)((long)samples * (segment + 1) / segments);
            int rows = Math.Min(width, features - i * width), columns = Math.Min(width, features - j * width);
            var sum = sums[part] = new double[rows * columns];
            Block left = Pool.Rent(FloatRows * rows), right = Pool.Rent(FloatRows * columns), product = Pool.Rent(rows * columns);
            for (int row = first; row < end; row += FloatRows)
            {
                int count = Math.Min(FloatRows, end - row);
                Load(row, count, i * width, rows, left.Span);
                if (i != j)
                    Load(row, count, j * width, columns, right.Span);
                Gemm.Multiply(left.Span[..(count * rows)], (i == j ? left : right).Span[..(count * columns)], product.Span, rows, columns, count, transposeA: true);
                for (int k = 0; k < sum.Length; k++)
                    sum[k] += product.Span[k];
            }
            Pool.Return(product);
            Pool.Return(right);
            Pool.Return(left);
        }

        private void Load(int row, int count, int column, int columns, Span<float> to)
        {
            for (int r = 0; r < count; r++)
            {
                var from = x.AsReadOnlySpan().Slice((row + r) * mean.Length + column, columns);
                var target = to.Slice(r * columns, columns);
                for (int c = 0; c < columns; c++)
                    target[c] = (float)(from[c] - mean[column + c]);
            }
        }
    }
}
