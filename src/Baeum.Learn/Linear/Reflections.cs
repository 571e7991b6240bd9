using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary><c>A = Q · R</c> of a tall matrix of columns by Householder's reflections, the columns shared among the threads.</summary>
internal sealed class Reflections
{
    private readonly double[][] _columns;
    private readonly double[] _beta, _diagonal;

    /// <summary>Decomposes. Shape: columns [n][m], m ≥ n.</summary>
    /// <param name="columns">The matrix.</param>
    /// <param name="isOwned">Whether the columns may be overwritten.</param>
    public Reflections(double[][] columns, bool isOwned = false)
    {
        _columns = isOwned ? columns : Array.ConvertAll(columns, c => (double[])c.Clone());
        (_beta, _diagonal) = (new double[columns.Length], new double[columns.Length]);
        for (int j = 0; j < columns.Length; j++)
        {
            MakeReflection(j);
            Threads.For(columns.Length - j - 1, new Body(this, j));
        }
    }

    /// <summary>R, square: [n][n].</summary>
    public double[][] Upper()
    {
        var upper = new double[_columns.Length][];
        for (int j = 0; j < upper.Length; j++)
        {
            upper[j] = new double[upper.Length];
            _columns[j].AsSpan(0, j).CopyTo(upper[j]);
            upper[j][j] = _diagonal[j];
        }
        return upper;
    }

    /// <summary><c>Q · v</c>. Shape: [n] → [m].</summary>
    public double[] Apply(double[] v)
    {
        var result = new double[_columns[0].Length];
        v.CopyTo(result, 0);
        for (int j = v.Length - 1; j >= 0; j--)
            Reflect(j, result);
        return result;
    }

    /// <summary>The vector is kept from the diagonal on.</summary>
    private void MakeReflection(int j)
    {
        var below = _columns[j].AsSpan(j);
        double norm = Math.Sqrt(TensorPrimitives.Dot<double>(below, below)), alpha = below[0];
        if (norm == 0)
            return;
        _diagonal[j] = -Math.CopySign(norm, alpha);
        below[0] = alpha - _diagonal[j];
        _beta[j] = 2 / TensorPrimitives.Dot<double>(below, below);
    }

    private void Reflect(int j, double[] column)
    {
        ReadOnlySpan<double> v = _columns[j].AsSpan(j);
        var target = column.AsSpan(j);
        TensorPrimitives.MultiplyAdd(v, -_beta[j] * TensorPrimitives.Dot<double>(v, target), target, target);
    }

    private readonly struct Body(Reflections reflections, int j) : IParallelBody
    {
        public void Run(int part) => reflections.Reflect(j, reflections._columns[j + 1 + part]);
    }
}
