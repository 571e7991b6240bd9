namespace Baeum.Learn;

/// <summary>Least squares by singular values.</summary>
internal static class LeastSquares
{
    /// <summary>Rounding of a double.</summary>
    public const double Epsilon = 2.220446049250313e-16;

    /// <summary>A smaller problem with the same solutions: of many samples only R is kept, and what belongs to it of the targets.</summary>
    /// <param name="columns">[features][samples].</param>
    /// <param name="targets">[targets][samples].</param>
    public static (SingularValues Svd, double[][] Right) Decompose(double[][] columns, double[][] targets)
    {
        int n = columns.Length;
        if (columns[0].Length < 2 * (n + targets.Length))
            return (new SingularValues(columns), targets);
        var upper = StackedReflections.Upper([.. columns, .. targets]);
        return (new SingularValues(Array.ConvertAll(upper[..n], column => column[..n])), Array.ConvertAll(upper[n..], column => column[..n]));
    }

    /// <summary>The shortest w that minimizes <c>|A w − b|</c>; singular values below a share of the greatest count as zero.</summary>
    public static double[] Solve(SingularValues a, double[] b, double tolerance)
        => Shrunk(a, b, s => s > tolerance * a.S[0] ? 1 / s : 0);

    /// <summary>w that minimizes <c>|A w − b|² + alpha |w|²</c>.</summary>
    public static double[] Ridge(SingularValues a, double[] b, double alpha)
        => Shrunk(a, b, s => s > 1e-15 ? s / (s * s + alpha) : 0);

    private static double[] Shrunk(SingularValues a, double[] b, Func<double, double> factor)
    {
        var w = new double[a.V[0].Length];
        for (int k = 0; k < a.S.Length; k++)
        {
            double f = factor(a.S[k]);
            f = f == 0 ? 0 : f * SingularValues.Dot(a.U[k], b);
            for (int j = 0; j < w.Length && f != 0; j++)
                w[j] += f * a.V[k][j];
        }
        return w;
    }
}
