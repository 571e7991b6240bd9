namespace Baeum.Learn;

/// <summary>The upper triangular P with <c>P · Pᵀ = C⁻¹</c> of a covariance matrix: the inverse of its Cholesky factor, transposed.</summary>
internal static class PrecisionFactor
{
    /// <summary>Shape: [n, n].</summary>
    /// <exception cref="ArgumentException">The matrix is not positive definite.</exception>
    public static double[] Of(double[] covariance, int n)
    {
        var lower = (double[])covariance.Clone();
        for (int j = 0; j < n; j++)
            for (int i = j; i < n; i++)
            {
                double sum = lower[i * n + j];
                for (int k = 0; k < j; k++)
                    sum -= lower[i * n + k] * lower[j * n + k];
                if (i > j)
                    lower[i * n + j] = sum / lower[j * n + j];
                else
                    lower[j * n + j] = sum > 0 ? Math.Sqrt(sum) : throw IllDefined();
            }
        var factor = new double[n * n];
        for (int column = 0; column < n; column++)
            for (int i = column; i < n; i++)
            {
                double sum = i == column ? 1 : 0;
                for (int k = column; k < i; k++)
                    sum -= lower[i * n + k] * factor[column * n + k];
                factor[column * n + i] = sum / lower[i * n + i];
            }
        return factor;
    }

    /// <summary>What to do about it.</summary>
    public static ArgumentException IllDefined()
        => new("Fitting the mixture model failed because some components have ill-defined empirical covariance (for instance caused by singleton or collapsed samples). Try to decrease the number of components, or increase RegCovar.");
}
