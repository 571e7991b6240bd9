namespace Baeum.Learn;

/// <summary>The negative logarithm of the likelihood that <c>survival:aft</c> makes great, on average; it looks at margins.</summary>
internal sealed class AftScore(ISurvivalDistribution distribution, double scale) : BoostingScore
{
    private const double Tiny = 1e-12;

    public override string Name => "aft-nloglik";

    public override double Of(float[] predictions, int outputs, BoostingTargets targets)
    {
        var (lower, upper) = AftObjective.Bounds(targets);
        double sum = 0, weights = 0;
        for (int i = 0; i < predictions.Length; i++)
        {
            double weight = targets.Weight(i);
            sum += weight * Loss(lower[i], upper[i], predictions[i]);
            weights += weight;
        }
        return weights == 0 ? sum : sum / weights;
    }

    private double Loss(double lower, double upper, double margin)
    {
        if (lower == upper)
            return -Math.Log(Math.Max(distribution.Density((Math.Log(lower) - margin) / scale) / (scale * lower), Tiny));
        double below = double.IsInfinity(upper) ? 1 : distribution.Share((Math.Log(upper) - margin) / scale), above = lower <= 0 ? 0 : distribution.Share((Math.Log(lower) - margin) / scale);
        return -Math.Log(Math.Max(below - above, Tiny));
    }
}
