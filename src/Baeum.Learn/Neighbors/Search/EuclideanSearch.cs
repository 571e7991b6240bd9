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
    private const int Columns = 768, MostRows = 256, RowsPerCentring = 64;
    private readonly Tensor<float> _x;
    private readonly int _samples, _features;
    private readonly float[] _centre, _norms;
    private readonly double _error;

    public EuclideanSearch(Tensor<float> x)
    {
        _x = x;
        (_samples, _features) = ((int)x.Lengths[0], (int)x.Lengths[1]);
        _error = (Math.Min(_features, Gemm.BlockK) + _features / (double)Gemm.BlockK + 16) * Math.Pow(2, -24);
        var mean = new double[_features];
        Reduce.MeanVariance(x.AsReadOnlySpan(), 1, _samples, _features, mean, new double[_features]);
        _centre = Array.ConvertAll(mean, value => (float)value);
        _norms = new float[_samples];
        Threads.For((_samples + MostRows - 1) / MostRows, new NormsBody(this));
    }

    public void Nearest(Tensor<float> queries, int k, double[] distances, int[] indices) => Search(queries, new NearestHits(k, distances, indices));

    public void Within(Tensor<float> queries, double radius, (double[] Distances, int[] Indices)[] found) => Search(queries, new WithinHits(radius, found));

    /// <summary>A block of samples after the other is centred, and all queries look through it.</summary>
    private void Search(Tensor<float> queries, Hits hits)
    {
        int count = (int)queries.Lengths[0], rows = RowsPerPart(count), parts = (count + rows - 1) / rows, half = Halves.Boundary(_samples);
        var states = new HitState[parts];
        var norms = new double[count];
        var centred = Pool.Rent(Math.Min(_samples, Columns) * _features);
        for (int column = 0, columns; column < _samples; column += columns)
        {
            columns = Math.Min(Columns, (column < half ? half : _samples) - column);
            Threads.For((columns + RowsPerCentring - 1) / RowsPerCentring, new CentreBody(this, column, columns, centred));
            Threads.For(parts, new Body(this, queries, rows, new SampleBlock(column, columns, centred, column == half), hits, states, norms));
        }
        foreach (var state in states)
            hits.End(state);
        Pool.Return(centred);
    }

    private static int RowsPerPart(int queries) => Math.Clamp((queries + 7) / 8, 8, MostRows);

    /// <summary><c>x − centre</c> of rows in float.</summary>
    private void Centre(ReadOnlySpan<float> rows, Span<float> centred)
    {
        for (int at = 0; at < rows.Length; at += _features)
            TensorPrimitives.Subtract(rows.Slice(at, _features), _centre, centred.Slice(at, _features));
    }

    /// <summary>Squared length of a centred row, lowered by the bound of its error.</summary>
    private double LoweredNorm(ReadOnlySpan<float> centred)
    {
        double squares = 0;
        foreach (float value in centred)
            squares += (double)value * value;
        return squares * (1 - _error);
    }

    private readonly struct NormsBody(EuclideanSearch search) : IParallelBody
    {
        public void Run(int part)
        {
            int features = search._features;
            var centred = Pool.Rent(features);
            for (int row = part * MostRows, end = Math.Min(row + MostRows, search._samples); row < end; row++)
            {
                search.Centre(search._x.AsReadOnlySpan().Slice(row * features, features), centred.Span);
                search._norms[row] = (float)search.LoweredNorm(centred.Span);
            }
            Pool.Return(centred);
        }
    }

    private readonly struct CentreBody(EuclideanSearch search, int column, int columns, Block centred) : IParallelBody
    {
        public void Run(int part)
        {
            int features = search._features, first = part * RowsPerCentring, length = Math.Min(RowsPerCentring, columns - first) * features;
            search.Centre(search._x.AsReadOnlySpan().Slice((column + first) * features, length), centred.Span.Slice(first * features, length));
        }
    }

    /// <summary>Some samples, centred.</summary>
    private readonly record struct SampleBlock(int Column, int Columns, Block Centred, bool BeginsHalf);

    /// <summary>Some queries against a block of samples.</summary>
    private readonly struct Body(EuclideanSearch search, Tensor<float> queries, int rowsPerPart, SampleBlock block, Hits hits, HitState[] states, double[] norms) : IParallelBody
    {
        public void Run(int part)
        {
            int first = part * rowsPerPart, rows = (int)Math.Min(rowsPerPart, queries.Lengths[0] - first), features = search._features, columns = block.Columns;
            var raw = queries.AsReadOnlySpan().Slice(first * features, rows * features);
            Block left = Pool.Rent(rows * features), product = Pool.Rent(rows * columns);
            search.Centre(raw, left.Span);
            if (block.Column == 0)
            {
                states[part] = hits.Begin(first, rows);
                for (int i = 0; i < rows; i++)
                    norms[first + i] = search.LoweredNorm(left.Span.Slice(i * features, features));
            }
            if (block.BeginsHalf)
                states[part].Turn();
            TensorPrimitives.Multiply(left.Span, -2, left.Span);
            Gemm.Multiply(new Identity(), left.Span, block.Centred.Span[..(columns * features)], search._norms.AsSpan(block.Column, columns), product.Span, rows, columns, features, transposeB: true);
            for (int i = 0; i < rows; i++)
                Scan(raw.Slice(i * features, features), product.Span.Slice(i * columns, columns), block.Column, i, norms[first + i], states[part]);
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
