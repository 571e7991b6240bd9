namespace Baeum.Learn;

/// <summary>Makes leaves again of nodes whose children are leaves and which gain too little. XGBoost: <c>TreePruner</c>.</summary>
internal static class BoostedTreePruning
{
    /// <summary>Prunes a tree, also the nodes that thereby have leaves for children.</summary>
    public static void Prune(TreeArrays tree, float minSplitLoss, float learningRate)
    {
        // Children come after their parents, so that one way back through the nodes meets every child first.
        for (int node = tree.Count - 1; node >= 0; node--)
        {
            int left = tree.LeftChild(node);
            if (left >= 0 && tree.LeftChild(left) < 0 && tree.LeftChild(tree.RightChild(node)) < 0 && tree.Gain(node) < minSplitLoss)
                tree.Collapse(node, learningRate * tree.BaseWeight(node));
        }
    }

    /// <summary>The node itself, or the one above it that is left.</summary>
    public static int Remaining(TreeArrays tree, int node)
    {
        while (tree.IsDeleted(node))
            node = tree.Parent(node);
        return node;
    }
}
