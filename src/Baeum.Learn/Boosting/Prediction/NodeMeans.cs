namespace Baeum.Learn;

/// <summary>What a tree predicts on average below each node: the leaves' values weighted by their second derivatives.</summary>
internal static class NodeMeans
{
    /// <summary>One mean a node; 0 for nodes that no way leads to.</summary>
    public static float[] Of(BoostedTree tree)
    {
        var means = new float[tree.NodeCount];
        // Parents before children; so from the end every child is done before its parent.
        var order = new List<int>(tree.NodeCount) { 0 };
        for (int i = 0; i < order.Count; i++)
            if (tree.LeftChildren[order[i]] >= 0)
            {
                order.Add(tree.LeftChildren[order[i]]);
                order.Add(tree.RightChildren[order[i]]);
            }
        for (int i = order.Count - 1; i >= 0; i--)
        {
            int node = order[i], left = tree.LeftChildren[node], right = tree.RightChildren[node];
            means[node] = left < 0 ? tree.SplitConditions[node] : (means[left] * tree.SumHessian[left] + means[right] * tree.SumHessian[right]) / tree.SumHessian[node];
        }
        return means;
    }
}
