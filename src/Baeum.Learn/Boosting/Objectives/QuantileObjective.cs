namespace Baeum.Learn;

/// <summary>The pinball loss: <c>alpha · (label − margin)</c> below the label, <c>(1 − alpha) · (margin − label)</c> above. Leaves get the quantile of what is left to explain. With <c>alpha = ½</c> of XGBoost's <c>reg:absoluteerror</c>, the gradient is the sign.</summary>
/// <param name="alphas">The shares below the predictions, one an output; empty for the absolute error.</param>
internal sealed class QuantileObjective(double[] alphas) : BoostingObjective
{
    private bool IsAbsolute => alphas.Length == 0;

    public override string Name => IsAbsolute ? "reg:absoluteerror" : "reg:quantileerror";

    public override string DefaultMetric => IsAbsolute ? "mae" : "quantile";

    public override Dictionary<string, string> Parameters
        => IsAbsolute ? [] : new() { ["quantile_loss_param.quantile_alpha"] = $"[{string.Join(",", alphas.Select(ObjectiveOptions.Text))}]" };

    public override int Outputs(int targets) => IsAbsolute ? targets : alphas.Length;

    public override double? LeafQuantile(int output) => IsAbsolute ? 0.5 : alphas[output];

    /// <summary>XGBoost does so since version 2, which brought the quantile error; 1.7 does not for the absolute error.</summary>
    public override bool ShrinksLeafQuantiles => !IsAbsolute;

    public override float[] BaseScore(BoostingTargets targets)
    {
        if (!IsAbsolute)
            return [.. alphas.Select(alpha => SampleQuantile.Of(targets.Labels, targets.Weights, alpha))];
        // One number for all targets, as XGBoost 1.7 does.
        double sum = 0;
        for (int t = 0; t < targets.Targets; t++)
        {
            int offset = t;
            sum += SampleQuantile.Of([.. Enumerable.Range(0, targets.Samples).Select(i => targets.Labels[i * targets.Targets + offset])], targets.Weights, 0.5);
        }
        // Multiplied and divided by the weights, as XGBoost does for its workers: the last bit decides whether a target equals the base score.
        double weights = targets.Weights.Length == 0 ? targets.Samples : targets.Weights.Sum(w => (double)w);
        return [(float)((float)((float)(sum / targets.Targets) * weights) / weights)];
    }

    public override void Check(BoostingTargets targets)
    {
        if (!IsAbsolute && targets.Targets != 1)
            throw new ArgumentException($"reg:quantileerror predicts quantiles of one target, received {targets.Targets} targets a sample.");
    }

    public override void Gradients(BoostingTargets targets, float[] margins, int round, float[] gradients, float[] hessians)
    {
        int samples = targets.Samples, outputs = Outputs(targets.Targets);
        for (int o = 0; o < outputs; o++)
            for (int i = 0; i < samples; i++)
            {
                float distance = margins[i * outputs + o] - (IsAbsolute ? targets.Labels[i * outputs + o] : targets.Labels[i]), weight = targets.Weight(i);
                gradients[o * samples + i] = weight * (IsAbsolute ? MathF.Sign(distance) : distance >= 0 ? (float)(1 - alphas[o]) : (float)-alphas[o]);
                hessians[o * samples + i] = weight;
            }
    }
}
