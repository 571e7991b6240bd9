namespace Baeum.Learn;

/// <summary>How much each feature lowers the impurity of many trees.</summary>
internal static class ForestImportances
{
    /// <summary>The mean of the trees that have a split, sum 1; all 0 if none has.</summary>
    public static double[] Mean(Tree[] trees, bool normalizeEach = true)
    {
        var all = trees.Where(tree => tree.NodeCount > 1).Select(tree => tree.Importances(normalizeEach)).ToArray();
        var mean = new double[trees[0].NFeatures];
        foreach (double[] importances in all)
            for (int i = 0; i < mean.Length; i++)
                mean[i] += importances[i];
        for (int i = 0; i < mean.Length; i++)
            mean[i] /= Math.Max(1, all.Length);
        double sum = NumpySum.Of(mean);
        return sum > 0 ? Array.ConvertAll(mean, v => v / sum) : mean;
    }
}
