namespace Baeum.Learn;

/// <summary>The model that a training begins with.</summary>
internal static class BoosterStart
{
    /// <summary>A model without trees.</summary>
    public static Booster Of(BoostingPlan plan, BoostingSamples samples, int outputs)
    {
        var objective = plan.Objective;
        float[] baseScore = plan.BaseScore is { } given ? [(float)given] : objective.BaseScore(samples.Targets) ?? [0.5f];
        return new(
            (int)samples.X.Lengths[1], plan.Kind, [], [], plan.NumParallelTree, [], plan.Kind == "gblinear" ? new float[((int)samples.X.Lengths[1] + 1) * outputs] : [], 0,
            objective.IsMultiClass ? outputs : 0, objective.IsMultiClass ? 1 : outputs, baseScore, plan.BaseScore is null,
            objective.Name, objective.Parameters, [], plan.FeatureNames, plan.FeatureTypes);
    }

    /// <summary>Refuses targets that the objective does not know, and a model to be continued that does not fit.</summary>
    public static void Check(Booster start, BoostingPlan plan, BoostingSamples samples, int outputs)
    {
        plan.Objective.Check(samples.Targets);
        if (start.NFeatures != samples.X.Lengths[1] || start.NOutputs != outputs)
            throw new ArgumentException($"xgb_model has {start.NFeatures} features and {start.NOutputs} outputs, the data {samples.X.Lengths[1]} and {outputs}.");
        if (start.Kind != plan.Kind || start.NumParallelTree != plan.NumParallelTree)
            throw new ArgumentException($"xgb_model is a {start.Kind} of {start.NumParallelTree} parallel trees and can be boosted further only as such, not as {plan.Kind} of {plan.NumParallelTree}.");
    }

    /// <summary>The weight of each row in the making of bins; in ranking that of its group.</summary>
    public static float[] RowWeights(BoostingTargets targets)
    {
        if (targets.Weights.Length == 0 || targets.Weights.Length == targets.Samples)
            return targets.Weights;
        // XGBoost gives the first row of each group the weight of the group before it.
        var weights = new float[targets.Samples];
        for (int i = 0, group = 0; i < weights.Length; i++)
        {
            weights[i] = targets.Weights[group];
            if (i == targets.GroupBounds[group + 1])
                group++;
        }
        return weights;
    }
}
