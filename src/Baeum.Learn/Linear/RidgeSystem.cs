namespace Baeum.Learn;

/// <summary>The normal equations of least squares with squares as penalty.</summary>
internal static class RidgeSystem
{
    /// <summary>Coefficients of each target: <c>(Xᵀ X + alpha I) w = Xᵀ y</c>, or with more features than samples <c>w = Xᵀ (X Xᵀ + alpha I)⁻¹ y</c>. Singular systems go by singular values.</summary>
    public static double[][] Solve(double[][] x, double[][] y, double alpha)
    {
        bool isWide = x.Length > x[0].Length;
        var gram = SymmetricSystem.Gram(isWide ? SingularValues.Transposed(x) : x);
        for (int i = 0; i < gram.Length; i++)
            gram[i][i] += alpha;
        if (alpha == 0 && isWide || !SymmetricSystem.Decompose(gram))
        {
            var svd = new SingularValues(x);
            return Array.ConvertAll(y, column => LeastSquares.Ridge(svd, column, alpha));
        }
        return Array.ConvertAll(y, column =>
        {
            double[] right = isWide ? (double[])column.Clone() : Array.ConvertAll(x, feature => SingularValues.Dot(feature, column));
            SymmetricSystem.Solve(gram, right);
            return isWide ? Array.ConvertAll(x, feature => SingularValues.Dot(feature, right)) : right;
        });
    }

    /// <summary>Coefficients that are not negative, by least squares with a row √alpha for each feature below.</summary>
    public static double[] NonNegativeSolve(double[][] x, double[] y, double alpha)
    {
        var columns = x.Select((column, j) => (double[])[.. column, .. Enumerable.Range(0, x.Length).Select(k => k == j ? Math.Sqrt(alpha) : 0)]).ToArray();
        return NonNegative.Solve(columns, [.. y, .. new double[x.Length]]);
    }
}
