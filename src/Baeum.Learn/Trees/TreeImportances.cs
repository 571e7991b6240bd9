namespace Baeum.Learn;

/// <summary>How much each feature lowers the impurity of a tree.</summary>
internal static class TreeImportances
{
    /// <summary>Not negative, sum 1; all 0 for a tree of one leaf. scikit-learn: <c>compute_feature_importances</c>.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="normalize">Whether they are to sum to 1.</param>
    public static double[] Importances(this Tree tree, bool normalize = true)
    {
        var importances = new double[tree.NFeatures];
        for (int node = 0; node < tree.NodeCount; node++)
            if (tree.ChildrenLeft[node] is >= 0 and var left && tree.ChildrenRight[node] is var right)
                importances[tree.Feature[node]] += tree.WeightedNNodeSamples[node] * tree.Impurity[node]
                    - tree.WeightedNNodeSamples[left] * tree.Impurity[left] - tree.WeightedNNodeSamples[right] * tree.Impurity[right];
        for (int i = 0; i < importances.Length; i++)
            importances[i] /= tree.WeightedNNodeSamples[0];
        double sum = normalize ? NumpySum.Of(importances) : 0;
        if (sum > 0)
            for (int i = 0; i < importances.Length; i++)
                importances[i] /= sum;
        return importances;
    }
}
