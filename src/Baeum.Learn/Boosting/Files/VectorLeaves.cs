namespace Baeum.Learn;

/// <summary>Trees whose leaves hold one number an output (XGBoost 2: <c>multi_strategy=multi_output_tree</c>) as one tree for each output, which predict the same.</summary>
internal static class VectorLeaves
{
    /// <summary>The trees of the outputs. Before XGBoost 3.2 the numbers stand in <c>base_weights</c>, node after node; since then in <c>leaf_weights</c>, and the right child of a leaf says where.</summary>
    /// <exception cref="InvalidDataException">A leaf has no numbers.</exception>
    public static BoostedTree[] Split(BoostedTree tree, ModelNode node, int outputs)
    {
        int n = tree.NodeCount;
        bool isApart = node.Find("leaf_weights").IsThere;
        float[] numbers = isApart ? node["leaf_weights"].Floats() : node["base_weights"].Floats();
        if (!isApart && numbers.Length != (long)n * outputs)
            throw node["base_weights"].Error($"expected {outputs} numbers for each of {n} nodes, found {numbers.Length}");
        int[] right = [.. tree.RightChildren], parents = [.. tree.Parents];
        parents[0] = BoostedTree.NoParent;
        var weights = new float[outputs][];
        for (int o = 0; o < outputs; o++)
            weights[o] = [.. tree.SplitConditions];
        for (int i = 0; i < n; i++)
        {
            if (tree.LeftChildren[i] >= 0)
                continue;
            long at = (isApart ? tree.RightChildren[i] : i) * (long)outputs;
            if (at < 0 || at + outputs > numbers.Length)
                throw node["right_children"].Error($"leaf {i} has its numbers at {tree.RightChildren[i]}, which lies outside of leaf_weights");
            right[i] = -1;
            for (int o = 0; o < outputs; o++)
                weights[o][i] = numbers[at + o];
        }
        return Array.ConvertAll(weights, w => tree with { RightChildren = right, Parents = parents, SplitConditions = w });
    }
}
