using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Small symmetric systems: products of columns and Cholesky's decomposition, in double.</summary>
internal static class SymmetricSystem
{
    /// <summary><c>Gᵢⱼ = columnᵢ · columnⱼ</c>. Shape: [n][m] → [n][n].</summary>
    public static double[][] Gram(double[][] columns)
    {
        var gram = new double[columns.Length][];
        for (int i = 0; i < gram.Length; i++)
            gram[i] = new double[gram.Length];
        Threads.For(gram.Length, new GramBody(columns, gram));
        return gram;
    }

    /// <summary>Makes L of <c>A = L · Lᵀ</c> in the lower triangle; false if A is not positive definite within rounding.</summary>
    public static bool Decompose(double[][] a)
    {
        for (int j = 0; j < a.Length; j++)
        {
            double pivot = a[j][j] - TensorPrimitives.Dot<double>(a[j].AsSpan(0, j), a[j].AsSpan(0, j));
            // Compared with its own diagonal, so that the units of the columns do not matter.
            if (!(pivot > 1e-13 * a[j][j]))
                return false;
            a[j][j] = Math.Sqrt(pivot);
            Threads.For(a.Length - j - 1 > 64 ? 2 : 1, new ColumnBody(a, j, a.Length - j - 1 > 64 ? 2 : 1));
        }
        return true;
    }

    /// <summary>Solves <c>L · Lᵀ · x = b</c> in place.</summary>
    public static void Solve(double[][] lower, Span<double> b)
    {
        for (int i = 0; i < b.Length; i++)
            b[i] = (b[i] - TensorPrimitives.Dot<double>(lower[i].AsSpan(0, i), b[..i])) / lower[i][i];
        for (int i = b.Length - 1; i >= 0; i--)
        {
            b[i] /= lower[i][i];
            for (int j = 0; j < i; j++)
                b[j] -= lower[i][j] * b[i];
        }
    }

    private readonly struct GramBody(double[][] columns, double[][] gram) : IParallelBody
    {
        public void Run(int part)
        {
            for (int j = 0; j <= part; j++)
                gram[part][j] = gram[j][part] = TensorPrimitives.Dot<double>(columns[part], columns[j]);
        }
    }

    private readonly struct ColumnBody(double[][] a, int j, int parts) : IParallelBody
    {
        public void Run(int part)
        {
            for (int i = j + 1 + part; i < a.Length; i += parts)
                a[i][j] = (a[i][j] - TensorPrimitives.Dot<double>(a[i].AsSpan(0, j), a[j].AsSpan(0, j))) / a[j][j];
        }
    }
}
