using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>The matrix of a quadratic problem, computed row by row when it is asked for: <c>Qᵢⱼ = yᵢ yⱼ K(xᵢ, xⱼ)</c>, in double and kept as float.</summary>
internal class KernelRows : IDisposable
{
    // What a value of the kernel costs beside its product, in multiplications; and from how many on threads are worth waking.
    private const int ExpWork = 20, WorkToShare = 150_000, ChunkRows = 2048;
    private readonly KernelFunction _kernel;
    private readonly PackedRows _rows;
    private readonly double[] _norms, _signs, _diagonal, _query, _products;
    private readonly RowCache _cache;

    /// <summary>The matrix of these samples.</summary>
    /// <param name="kernel">K.</param>
    /// <param name="x">[samples, features].</param>
    /// <param name="features">Length of a sample.</param>
    /// <param name="samples">The rows of x that take part, in their order.</param>
    /// <param name="signs">y, each 1 or −1.</param>
    /// <param name="cacheSize">Megabytes for rows that may be needed again.</param>
    public KernelRows(KernelFunction kernel, ReadOnlySpan<float> x, int features, ReadOnlySpan<int> samples, double[] signs, double cacheSize)
    {
        (_kernel, _signs, _rows) = (kernel, (double[])signs.Clone(), new PackedRows(x, features, samples));
        _norms = _rows.SquaredNorms();
        _cache = new RowCache(samples.Length, cacheSize);
        (_query, _products, _diagonal) = (new double[features], new double[samples.Length], (double[])_norms.Clone());
        for (int i = 0; i < _diagonal.Length; i++)
            kernel.Apply(_diagonal.AsSpan(i, 1), _norms[i], _norms.AsSpan(i, 1));
    }

    /// <summary>Number of rows.</summary>
    public virtual int Count => _rows.Count;

    /// <summary><c>Qᵢᵢ</c>.</summary>
    public virtual double[] Diagonal => _diagonal;

    /// <summary>The first values of a row. Good until two other rows were asked for.</summary>
    public virtual ReadOnlySpan<float> Row(int i, int length)
    {
        var row = _cache.Row(i, out int known);
        if (known < length)
        {
            Compute(i, known, length, row);
            _cache.Known(i, length);
        }
        return row.AsSpan(0, length);
    }

    /// <summary>Exchanges pairs of samples, one pair after the other.</summary>
    public virtual void Swap(List<(int I, int J)> swaps)
    {
        _cache.Swap(swaps);
        foreach (var (i, j) in swaps)
        {
            _rows.Swap(i, j);
            (_norms[i], _norms[j]) = (_norms[j], _norms[i]);
            (_signs[i], _signs[j]) = (_signs[j], _signs[i]);
            (_diagonal[i], _diagonal[j]) = (_diagonal[j], _diagonal[i]);
        }
    }

    /// <summary>Gives the memory back; no row is good any more.</summary>
    public void Dispose()
    {
        _cache.Dispose();
        _rows.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Compute(int i, int first, int end, ArraySegment<float> row)
    {
        _rows.CopyRow(i, _query);
        long work = (long)(end - first) * (_query.Length + ExpWork);
        int chunk = work < WorkToShare ? Math.Max(1, end - first) : ChunkRows;
        Threads.For((end - first + chunk - 1) / chunk, new Body(this, i, first, end, chunk, row));
    }

    /// <summary>A stretch of one row, short enough to stay in the cache from products to the kernel's values.</summary>
    private readonly struct Body(KernelRows matrix, int i, int first, int end, int chunk, ArraySegment<float> row) : IParallelBody
    {
        public void Run(int part)
        {
            int from = first + part * chunk, length = Math.Min(end, from + chunk) - from;
            var values = matrix._products.AsSpan(from, length);
            matrix._rows.Dot(matrix._query, from, from + length, values);
            matrix._kernel.Apply(values, matrix._norms[i], matrix._norms.AsSpan(from, length));
            SmoLoops.Sign(values, matrix._signs[i], matrix._signs.AsSpan(from, length), row.AsSpan(from, length));
        }
    }
}
