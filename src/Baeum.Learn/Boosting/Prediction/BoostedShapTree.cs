namespace Baeum.Learn;

/// <summary>A tree of XGBoost: its cover is the second derivatives.</summary>
internal readonly struct BoostedShapTree(BoostedTree tree) : IShapTree
{
    public bool IsLeaf(int node) => tree.LeftChildren[node] < 0;

    public double Value(int leaf) => tree.SplitConditions[leaf];

    public double Cover(int node) => tree.SumHessian[node];

    public int Feature(int node) => tree.SplitIndices[node];

    public (int Hot, int Cold) Children(int node, ReadOnlySpan<float> x)
    {
        int hot = TreeWalk.Child(tree, node, x), left = tree.LeftChildren[node];
        return (hot, hot == left ? tree.RightChildren[node] : left);
    }
}
