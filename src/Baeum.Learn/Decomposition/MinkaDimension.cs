namespace Baeum.Learn;

/// <summary>The number of components by the evidence of the data. Source: Minka, Automatic choice of dimensionality for PCA (2000). scikit-learn: <c>n_components="mle"</c>.</summary>
internal static class MinkaDimension
{
    /// <summary>The rank whose log-evidence is greatest.</summary>
    /// <param name="variances">The variance along each component, descending.</param>
    /// <param name="samples">Number of samples.</param>
    public static int Of(double[] variances, int samples)
    {
        int best = 0;
        double most = double.NegativeInfinity;
        for (int rank = 1; rank < variances.Length; rank++)
            if (Evidence(variances, rank, samples) is var evidence && evidence > most)
                (best, most) = (rank, evidence);
        return best;
    }

    private static double Evidence(double[] variances, int rank, int samples)
    {
        const double Smallest = 1e-15;
        int features = variances.Length;
        if (variances[rank - 1] < Smallest)
            return double.NegativeInfinity;
        double prior = -rank * Math.Log(2), logs = 0;
        for (int i = 1; i <= rank; i++)
        {
            prior += LogGamma.Of((features - i + 1) / 2.0) - Math.Log(Math.PI) * (features - i + 1) / 2;
            logs += Math.Log(variances[i - 1]);
        }
        double rest = Math.Max(Smallest, variances[rank..].Sum() / (features - rank));
        double parameters = features * rank - rank * (rank + 1.0) / 2, determinant = 0;
        for (int i = 0; i < rank; i++)
            for (int j = i + 1; j < features; j++)
                determinant += Math.Log((variances[i] - variances[j]) * (1 / (j < rank ? variances[j] : rest) - 1 / variances[i])) + Math.Log(samples);
        return prior - logs * samples / 2 - Math.Log(rest) * samples * (features - rank) / 2 + Math.Log(2 * Math.PI) * (parameters + rank) / 2 - determinant / 2 - rank * Math.Log(samples) / 2;
    }
}
