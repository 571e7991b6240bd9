namespace Baeum.Learn;

/// <summary>The share of samples whose time is predicted between its bounds; it looks at margins, the logarithms of times.</summary>
internal sealed class IntervalScore : BoostingScore
{
    public override string Name => "interval-regression-accuracy";

    public override bool IsMaximized => true;

    public override double Of(float[] predictions, int outputs, BoostingTargets targets)
    {
        var (lower, upper) = AftObjective.Bounds(targets);
        double sum = 0, weights = 0;
        for (int i = 0; i < predictions.Length; i++)
        {
            float weight = targets.Weight(i);
            double time = Math.Exp(predictions[i]);
            sum += time >= lower[i] && time <= upper[i] ? weight : 0;
            weights += weight;
        }
        return weights == 0 ? sum : sum / weights;
    }
}
