using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>The greatest singular values and vectors by random projection and power iterations, with scikit-learn's random numbers. Source: Halko, Martinsson, Tropp (2009). scikit-learn: <c>randomized_svd</c>.</summary>
internal static class RandomizedSvd
{
    /// <summary>Values descending; signs as scikit-learn sets them. Shape: a [rows, columns] → s [count], v [count, columns].</summary>
    public static (double[] S, double[] V) Decompose(double[] a, int rows, int columns, int count, int oversamples, int iterations, MersenneTwister random)
    {
        bool transposed = rows < columns;
        int m = Math.Max(rows, columns), n = Math.Min(rows, columns), size = count + oversamples;
        var q = new double[n * size];
        for (int i = 0; i < q.Length; i++)
            q[i] = random.NextNormal();
        double[] y = new double[m * size];
        for (int i = 0; i < iterations; i++)
        {
            DoubleGemm.Multiply(a, q, y, m, size, n, transposeA: transposed);
            Orthonormalize(y, m, size);
            DoubleGemm.Multiply(a, y, q, n, size, m, transposeA: !transposed);
            Orthonormalize(q, n, size);
        }
        DoubleGemm.Multiply(a, q, y, m, size, n, transposeA: transposed);
        Orthonormalize(y, m, size);
        // B = Qᵀ A: [size, n]; more rows than columns add nothing.
        var b = new double[size * n];
        DoubleGemm.Multiply(y, a, b, size, n, m, transposeA: true, transposeB: transposed);
        var (u, s, v) = Small(b, size, n);
        int kept = Math.Min(count, s.Length);
        // The columns of Q · Û belong to the long side.
        var left = new double[m * kept];
        DoubleGemm.Multiply(y, Columns(u, size, kept), left, m, kept, size);
        var right = v[..(kept * n)];
        // The samples' side says what is positive.
        var signs = transposed ? Signs.OfRows(right, n) : Signs.OfColumns<double>(left, kept);
        if (transposed)
            right = Transposed(left, m, kept);
        Signs.Apply(signs, right, columns);
        return (s[..kept], right);
    }

    /// <summary>The decomposition of [size, n]. Shape: u [size, kept], s [kept], v [kept, n] with kept = the shorter side.</summary>
    private static (double[] U, double[] S, double[] V) Small(double[] b, int size, int n)
    {
        if (size <= n)
            return JacobiSvd.Decompose(b, size, n);
        var (u, s, v) = JacobiSvd.Decompose(Transposed(b, size, n), n, size);
        return (Transposed(v, n, size), s, Transposed(u, n, n));
    }

    /// <summary>Makes the columns of [rows, columns] orthonormal by Gram and Schmidt, twice; a column that depends on those before becomes zero.</summary>
    private static void Orthonormalize(double[] a, int rows, int columns)
    {
        var vectors = Transposed(a, rows, columns);
        for (int i = 0; i < columns; i++)
        {
            var vector = vectors.AsSpan(i * rows, rows);
            double before = Math.Sqrt(TensorPrimitives.SumOfSquares<double>(vector));
            for (int pass = 0; pass < 2; pass++)
                for (int j = 0; j < i; j++)
                {
                    var other = vectors.AsSpan(j * rows, rows);
                    TensorPrimitives.MultiplyAdd<double>(other, -TensorPrimitives.Dot<double>(other, vector), vector, vector);
                }
            double norm = Math.Sqrt(TensorPrimitives.SumOfSquares<double>(vector));
            if (norm <= 1e-13 * before)
                vector.Clear();
            else
                TensorPrimitives.Divide(vector, norm, vector);
        }
        Transposed(vectors, columns, rows).CopyTo(a, 0);
    }

    /// <summary>The first columns of a matrix with that many rows.</summary>
    private static double[] Columns(double[] a, int rows, int count)
    {
        var result = new double[rows * count];
        for (int i = 0; i < rows; i++)
            a.AsSpan(i * (a.Length / rows), count).CopyTo(result.AsSpan(i * count));
        return result;
    }

    private static double[] Transposed(ReadOnlySpan<double> a, int rows, int columns)
    {
        var result = new double[rows * columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                result[j * rows + i] = a[i * columns + j];
        return result;
    }
}
