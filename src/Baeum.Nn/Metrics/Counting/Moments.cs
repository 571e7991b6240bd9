namespace Baeum.Nn;

/// <summary>Means, population variances and the covariance of two rows, in double.</summary>
internal readonly struct Moments
{
    public Moments(ReadOnlySpan<float> t, ReadOnlySpan<float> p)
    {
        for (int j = 0; j < t.Length; j++)
            (TargetMean, PredictionMean) = (TargetMean + (double)t[j] / t.Length, PredictionMean + (double)p[j] / p.Length);
        for (int j = 0; j < t.Length; j++)
        {
            double dt = t[j] - TargetMean, dp = p[j] - PredictionMean;
            TargetVariance += dt * dt / t.Length;
            PredictionVariance += dp * dp / p.Length;
            Covariance += dt * dp / p.Length;
        }
    }

    public double TargetMean { get; }

    public double PredictionMean { get; }

    public double TargetVariance { get; }

    public double PredictionVariance { get; }

    public double Covariance { get; }
}
