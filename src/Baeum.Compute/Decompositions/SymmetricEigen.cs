using System.Numerics.Tensors;

namespace Baeum.Compute;

/// <summary>Eigenvalues and eigenvectors of symmetric matrices in double: <c>A = Σ λᵢ vᵢ vᵢᵀ</c>.</summary>
/// <remarks>
/// Householder's tridiagonal form, then the implicit QL method. Its rotations are kept and applied later, many at once, to blocks of the vectors that stay in the cache.
/// Source: Wilkinson and Reinsch (1971), tred2 and tql2. Cost: about 4 n³ operations for all vectors.
/// </remarks>
public static class SymmetricEigen
{
    /// <summary>The eigenvalues in descending order, and the unit vectors of the greatest ones as rows. The sign of a vector is arbitrary.</summary>
    /// <param name="a">[n, n], symmetric.</param>
    /// <param name="n">Rows and columns.</param>
    /// <param name="count">How many vectors, given the eigenvalues; all by default.</param>
    /// <returns>Values [n]; vectors [count, n].</returns>
    /// <exception cref="ArgumentException">A value is NaN or infinite, or the size does not fit.</exception>
    public static (double[] Values, double[] Vectors) Decompose(ReadOnlySpan<double> a, int n, Func<double[], int>? count = null)
    {
        if (a.Length != n * n)
            throw new ArgumentException($"SymmetricEigen: expected [{n}, {n}] values; received {a.Length}.");
        if (!TensorPrimitives.IsFiniteAll(a))
            throw new ArgumentException("SymmetricEigen: the matrix holds NaN or infinity.");
        if (n == 0)
            return ([], []);
        var form = new TridiagonalForm(a, n);
        var rotated = new RotatedBasis(n);
        TridiagonalQl.Run(form.Diagonal, form.Beside, rotated);
        int[] order = [.. Enumerable.Range(0, n)];
        order.AsSpan().Sort((i, j) => form.Diagonal[j].CompareTo(form.Diagonal[i]) is not 0 and var c ? c : i.CompareTo(j));
        double[] values = [.. order.Select(i => form.Diagonal[i])];
        int wanted = Math.Min(n, count?.Invoke(values) ?? n);
        var vectors = new double[wanted * n];
        for (int i = 0; i < wanted; i++)
            rotated.CopyTo(order[i], vectors.AsSpan(i * n, n));
        form.Reflect(vectors);
        return (values, vectors);
    }
}
