using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Euclidean neighbours among all samples: <c>|q − x|² = |q|² + |x|² − 2 q · x</c> by matrix products in float, block by block; whatever the rounding could hide is computed again in double.</summary>
/// <remarks>
/// The products are of centred values, and each estimate is lowered by a bound of its error, so that no neighbour is lost: with u = 2⁻²⁴, a dot product of length n that is summed in blocks of 256 is off by at most
/// (min(n, 256) + n / 256 + 1) u |q| |x|, and <c>2 |q| |x| ≤ |q|² + |x|²</c>. The rest of the bound is for the rounding of the centred values and of the sums.
/// </remarks>
internal sealed class EuclideanSearch : INeighborSearch
{
    private const int Columns = 768, MostRows = 256;
    private readonly Tensor<float> _x;
    private readonly int _samples, _features;
    private readonly double[] _mean;
    private readonly float[] _centred, _norms;
    private readonly double _error;

    public EuclideanSearch(Tensor<float> x)
    {
        _x = x;
        (_samples, _features) = ((int)x.Lengths[0], (int)x.Lengths[1]);
        _error = (Math.Min(_features, Gemm.BlockK) + _features / (double)Gemm.BlockK + 16) * Math.Pow(2, -24);
        _mean = new double[_features];
        Reduce.MeanVariance(x.AsReadOnlySpan(), 1, _samples, _features, _mean, new double[_features]);
        _centred = GC.AllocateUninitializedArray<float>(x.AsReadOnlySpan().Length);
        _norms = new float[_samples];
        Threads.For((_samples + MostRows - 1) / MostRows, new CentreBody(this));
    }

    public void Nearest(Tensor<float> queries, int k, double[] distances, int[] indices)
    {
        int count = (int)queries.Lengths[0], rows = RowsPerPart(count);
        Threads.For((count + rows - 1) / rows, new Body(this, queries, rows, new NearestHits(k, distances, indices)));
    }

    public void Within(Tensor<float> queries, double radius, (double[] Distances, int[] Indices)[] found)
    {
        int rows = RowsPerPart(found.Length);
        Threads.For((found.Length + rows - 1) / rows, new Body(this, queries, rows, new WithinHits(radius, found)));
    }

    private static int RowsPerPart(int queries) => Math.Clamp((queries + 7) / 8, 8, MostRows);

    /// <summary><c>(x − mean) · factor</c> of one row in float; returns the squared length before the factor.</summary>
    private double Centre(ReadOnlySpan<float> row, Span<float> centred, float factor)
    {
        double squares = 0;
        for (int j = 0; j < row.Length; j++)
        {
            float value = (float)(row[j] - _mean[j]);
            squares += (double)value * value;
            centred[j] = value * factor;
        }
        return squares;
    }

    private readonly struct CentreBody(EuclideanSearch search) : IParallelBody
    {
        public void Run(int part)
        {
            int features = search._features;
            for (int row = part * MostRows, end = Math.Min(row + MostRows, search._samples); row < end; row++)
            {
                double squares = search.Centre(search._x.AsReadOnlySpan().Slice(row * features, features), search._centred.AsSpan(row * features, features), 1);
                search._norms[row] = (float)(squares * (1 - search._error));
            }
        }
    }

    /// <summary>Some queries against all samples.</summary>
    private readonly struct Body(EuclideanSearch search, Tensor<float> queries, int rowsPerPart, Hits hits) : IParallelBody
    {
        public void Run(int part)
        {
            int first = part * rowsPerPart, rows = (int)Math.Min(rowsPerPart, queries.Lengths[0] - first), features = search._features;
            var raw = queries.AsReadOnlySpan().Slice(first * features, rows * features);
            Block left = Pool.Rent(rows * features), product = Pool.Rent(rows * Columns);
            var state = hits.Begin(first, rows);
            var norms = new double[rows];
            for (int i = 0; i < rows; i++)
                norms[i] = search.Centre(raw.Slice(i * features, features), left.Span.Slice(i * features, features), -2) * (1 - search._error);
            int half = Halves.Boundary(search._samples);
            for (int column = 0, columns; column < search._samples; column += columns)
            {
                columns = Math.Min(Columns, (column < half ? half : search._samples) - column);
                if (column == half)
                    state.Turn();
                Gemm.Multiply(new Identity(), left.Span, search._centred.AsSpan(column * features, columns * features), search._norms.AsSpan(column, columns), product.Span[..(rows * columns)], rows, columns, features, transposeB: true);
                for (int i = 0; i < rows; i++)
                    Scan(raw.Slice(i * features, features), product.Span.Slice(i * columns, columns), column, i, norms[i], state);
            }
            hits.End(state);
            Pool.Return(product);
            Pool.Return(left);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Scan(ReadOnlySpan<float> query, ReadOnlySpan<float> estimates, int column, int row, double norm, HitState state)
        {
            float limit = Limit(state.Limit(row), norm);
            int at = 0, step = 2 * Vector<float>.Count;
            while (at < estimates.Length)
            {
                int end = Math.Min(at + step, estimates.Length);
                if (end - at == step)
                {
                    var least = Vector.Min(new Vector<float>(estimates[at..]), new Vector<float>(estimates[(at + Vector<float>.Count)..]));
                    if (!Vector.LessThanOrEqualAny(least, new Vector<float>(limit)))
                    {
                        at = end;
                        continue;
                    }
                }
                for (; at < end; at++)
                {
                    if (!(estimates[at] <= limit))
                        continue;
                    state.Offer(row, SquaredDistance.Between(query, search._x.AsReadOnlySpan().Slice((column + at) * query.Length, query.Length)), column + at);
                    limit = Limit(state.Limit(row), norm);
                }
            }
        }

        /// <summary>Estimates above this are too far, whatever was rounded.</summary>
        private static float Limit(double squared, double norm) => MathF.BitIncrement((float)(squared - norm));
    }
}
