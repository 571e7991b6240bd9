namespace Baeum.Learn;

/// <summary>Kernel ridge regression's system of equations.</summary>
internal static class KernelSystem
{
    /// <summary><c>(K + alpha I) c = y</c> for each target; with weights w the squares of the errors count so much. Shape: [n, n], [targets][n] → [targets][n].</summary>
    public static double[][] Solve(double[] kernel, double[][] y, double alpha, double[]? weights)
    {
        int n = y[0].Length;
        double[]? roots = weights is null ? null : Array.ConvertAll(weights, Math.Sqrt);
        double[][] Matrix() => [.. Enumerable.Range(0, n).Select(i => (double[])[.. Enumerable.Range(0, n).Select(j => kernel[i * n + j] * (roots is null ? 1 : roots[i] * roots[j]) + (i == j ? alpha : 0))])];
        double[][] right = Array.ConvertAll(y, column => roots is null ? (double[])column.Clone() : [.. column.Zip(roots, (value, root) => value * root)]);
        var lower = Matrix();
        if (SymmetricSystem.Decompose(lower))
        {
            foreach (double[] column in right)
                SymmetricSystem.Solve(lower, column);
        }
        else
        {
            var svd = new SingularValues(Matrix());
            right = Array.ConvertAll(right, column => LeastSquares.Solve(svd, column, LeastSquares.Epsilon));
        }
        return roots is null ? right : Array.ConvertAll(right, column => (double[])[.. column.Zip(roots, (value, root) => value * root)]);
    }
}
