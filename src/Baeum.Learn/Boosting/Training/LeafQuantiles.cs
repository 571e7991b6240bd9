namespace Baeum.Learn;

/// <summary>Leaves whose value is a quantile of what is left to explain, for losses whose second derivative says nothing.</summary>
internal static class LeafQuantiles
{
    /// <summary>The tree with new values of leaves: <c>rate · quantile(label − margin)</c> over the samples that it was grown on.</summary>
    public static BoostedTree Set(BoostedTree tree, TreeGrower grower, BoostingTargets targets, float[] margins, int outputs, int output, double alpha, float rate)
    {
        var rows = new List<int>[tree.NodeCount];
        var (leaves, drawn) = (grower.Leaves.ToArray(), grower.Drawn.ToArray());
        for (int i = 0; i < leaves.Length; i++)
            if (drawn[i])
                (rows[leaves[i]] ??= []).Add(i);
        float[] values = [.. tree.SplitConditions];
        int column = targets.Targets == outputs ? output : 0;
        for (int leaf = 0; leaf < rows.Length; leaf++)
        {
            if (rows[leaf] is not { } here || tree.LeftChildren[leaf] >= 0)
                continue;
            float[] left = [.. here.Select(i => targets.Labels[i * targets.Targets + column] - margins[i * outputs + output])];
            float[] weights = targets.Weights.Length == 0 ? [] : [.. here.Select(targets.Weight)];
            values[leaf] = SampleQuantile.Of(left, weights, alpha) * rate;
        }
        return tree with { SplitConditions = values };
    }
}
