using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>The matrix of a quadratic problem, computed row by row when it is asked for: <c>Qᵢⱼ = yᵢ yⱼ K(xᵢ, xⱼ)</c>, in double and kept as float.</summary>
internal class KernelRows
{
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

    /// <summary>Exchanges two samples.</summary>
    public virtual void Swap(int i, int j)
    {
        _cache.Swap(i, j);
        _rows.Swap(i, j);
        (_norms[i], _norms[j]) = (_norms[j], _norms[i]);
        (_signs[i], _signs[j]) = (_signs[j], _signs[i]);
        (_diagonal[i], _diagonal[j]) = (_diagonal[j], _diagonal[i]);
    }

    private void Compute(int i, int first, int end, float[] row)
    {
        _rows.CopyRow(i, _query);
        var values = _products.AsSpan(first, end - first);
        _rows.Dot(_query, first, end, values);
        _kernel.Apply(values, _norms[i], _norms.AsSpan(first, end - first));
        TensorPrimitives.Multiply(values, _signs.AsSpan(first, end - first), values);
        if (_signs[i] < 0)
            TensorPrimitives.Negate<double>(values, values);
        TensorPrimitives.ConvertTruncating<double, float>(values, row.AsSpan(first, end - first));
    }
}
