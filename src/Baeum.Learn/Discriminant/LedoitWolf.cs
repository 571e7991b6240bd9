namespace Baeum.Learn;

/// <summary>Covariance drawn to a multiple of the identity by the amount that is best for normal data (Ledoit and Wolf 2004), on standardized features. scikit-learn: <c>_cov(X, "auto")</c>.</summary>
internal static class LedoitWolf
{
    /// <summary>Shape: columns [features][samples] → [features][features].</summary>
    public static double[][] Covariance(double[][] columns)
    {
        double n = columns[0].Length;
        int p = columns.Length;
        double[] scale = new double[p];
        var z = new double[p][];
        for (int j = 0; j < p; j++)
        {
            double mean = columns[j].Average(), deviation = Math.Sqrt(columns[j].Sum(v => (v - mean) * (v - mean)) / n);
            scale[j] = deviation == 0 ? 1 : deviation;
            z[j] = Array.ConvertAll(columns[j], v => (v - mean) / scale[j]);
        }
        var gram = SymmetricSystem.Gram(z);
        double squares = SymmetricSystem.Gram(Array.ConvertAll(z, column => Array.ConvertAll(column, v => v * v))).Sum(row => row.Sum());
        double trace = gram.Select((row, j) => row[j] / n).Sum(), mu = trace / p, delta = gram.Sum(row => row.Sum(v => v * v)) / (n * n);
        double beta = 1 / (p * n) * (squares / n - delta);
        delta = (delta - 2 * mu * trace + p * mu * mu) / p;
        beta = Math.Min(beta, delta);
        double shrinkage = beta == 0 ? 0 : beta / delta;
        for (int i = 0; i < p; i++)
            for (int j = 0; j < p; j++)
                gram[i][j] = ((1 - shrinkage) * gram[i][j] / n + (i == j ? shrinkage * mu : 0)) * scale[i] * scale[j];
        return gram;
    }
}
