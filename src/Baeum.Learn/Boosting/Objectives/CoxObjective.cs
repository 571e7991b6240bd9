namespace Baeum.Learn;

/// <summary>Cox' proportional hazards, ties after Breslow: labels are times, negative where the sample was lost from sight at that time; predicts hazard ratios <c>exp(margin)</c>.</summary>
internal sealed class CoxObjective : BoostingObjective
{
    public override string Name => "survival:cox";

    public override string DefaultMetric => "cox-nloglik";

    public override float ToMargin(float prediction) => MathF.Log(prediction);

    public override void Transform(Span<float> margins, int outputs)
    {
        foreach (ref float margin in margins)
            margin = MathF.Exp(margin);
    }

    public override void Gradients(BoostingTargets targets, float[] margins, int round, float[] gradients, float[] hessians)
    {
        int[] order = ByTime(targets.Labels);
        double atRisk = 0;
        foreach (int i in order)
            atRisk += MathF.Exp(margins[i]);
        double r = 0, s = 0, lastHazard = 0, lastTime = 0, gone = 0;
        foreach (int i in order)
        {
            double hazard = Math.Exp(margins[i]), label = targets.Labels[i], time = Math.Abs(label), weight = targets.Weight(i);
            gone += lastHazard;
            if (lastTime < time)
            {
                atRisk -= gone;
                gone = 0;
            }
            if (label > 0)
            {
                r += 1 / atRisk;
                s += 1 / (atRisk * atRisk);
            }
            gradients[i] = (float)((hazard * r - (label > 0 ? 1 : 0)) * weight);
            hessians[i] = (float)((hazard * r - hazard * hazard * s) * weight);
            (lastTime, lastHazard) = (time, hazard);
        }
    }

    /// <summary>Samples in the order of their times.</summary>
    public static int[] ByTime(float[] labels) => [.. Enumerable.Range(0, labels.Length).OrderBy(i => MathF.Abs(labels[i]))];
}
