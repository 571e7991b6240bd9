namespace Baeum.Learn;

/// <summary>The negative partial likelihood of Cox' model, per event; predictions are hazard ratios.</summary>
internal sealed class CoxScore : BoostingScore
{
    public override string Name => "cox-nloglik";

    public override double Of(float[] predictions, int outputs, BoostingTargets targets)
    {
        int[] order = CoxObjective.ByTime(targets.Labels);
        double atRisk = 0, sum = 0, gone = 0;
        int events = 0;
        foreach (int i in order)
            atRisk += predictions[i];
        for (int k = 0; k < order.Length; k++)
        {
            float label = targets.Labels[order[k]];
            if (label > 0)
            {
                sum -= MathF.Log(predictions[order[k]]) - Math.Log(atRisk);
                events++;
            }
            gone += predictions[order[k]];
            if (k == order.Length - 1 || MathF.Abs(label) < MathF.Abs(targets.Labels[order[k + 1]]))
                (atRisk, gone) = (atRisk - gone, 0);
        }
        return sum / events;
    }
}
