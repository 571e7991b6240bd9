namespace Baeum.Learn;

/// <summary>A tree of LightGBM: its cover is the samples of training; leaves are <c>~leaf</c>.</summary>
internal readonly struct LGBMShapTree(LGBMTree tree) : IShapTree
{
    public bool IsLeaf(int node) => node < 0;

    public double Value(int leaf) => tree.LeafValue[~leaf];

    public double Cover(int node) => node < 0 ? tree.LeafCount[~node] : tree.InternalCount[node];

    public int Feature(int node) => tree.SplitFeature[node];

    public (int Hot, int Cold) Children(int node, ReadOnlySpan<float> x)
    {
        var (left, right) = (tree.LeftChild[node], tree.RightChild[node]);
        return GoesLeft(node, x[tree.SplitFeature[node]]) ? (left, right) : (right, left);
    }

    private bool GoesLeft(int node, double value)
    {
        if (tree.IsCategorical(node))
            return LGBMForest.Contains(tree.Categories(node), value);
        int missing = tree.Missing(node);
        if (double.IsNaN(value) && missing != LGBMTree.NanIsMissing)
            value = 0;
        bool isMissing = missing == LGBMTree.NanIsMissing ? double.IsNaN(value) : missing == LGBMTree.ZeroIsMissing && Math.Abs(value) <= LGBMTree.Zero;
        return isMissing ? tree.GoesLeft(node) : value <= tree.Threshold[node];
    }
}
