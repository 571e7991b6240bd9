namespace Baeum.Learn;

/// <summary>The mean pinball loss over samples and quantiles. XGBoost 2: <c>quantile</c>.</summary>
internal sealed class QuantileScore(double[] alphas) : BoostingScore
{
    public override string Name => "quantile";

    public override double Of(float[] predictions, int outputs, BoostingTargets targets)
    {
        double sum = 0, weights = 0;
        for (int i = 0; i < targets.Samples; i++)
            for (int o = 0; o < outputs; o++)
            {
                float alpha = (float)alphas[Math.Min(o, alphas.Length - 1)], d = targets.Labels[i * targets.Targets + (targets.Targets > 1 ? o : 0)] - predictions[i * outputs + o];
                sum += (d >= 0 ? alpha * d : (alpha - 1) * d) * targets.Weight(i);
                weights += targets.Weight(i);
            }
        return weights == 0 ? sum : sum / weights;
    }
}
