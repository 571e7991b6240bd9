namespace Baeum.Learn;

/// <summary>Boosted trees laid out for prediction: 16 bytes a node, siblings side by side, leaves that lead to themselves, so that every row of a tree takes the same steps.</summary>
internal sealed class CompactForest
{
    /// <summary>A node: right of it is <c>Left + 1</c>. A leaf has an infinite threshold and itself on its left.</summary>
    internal readonly record struct Node(float Threshold, int Feature, int Left, int MissingGoesRight);

    /// <summary>A tree: its root among all nodes, the longest way to a leaf, and where its values go.</summary>
    internal readonly record struct Root(int Node, int Depth, bool HasCategories, int Output, float Weight);

    private CompactForest(Node[] nodes, float[] values, int[] ids, Root[] roots, int[] segments, int[] categories)
        => (Nodes, Values, Ids, Roots, CategorySegments, Categories, Tops) = (nodes, values, ids, roots, segments, categories, new(nodes, roots));

    public Node[] Nodes { get; }

    /// <summary>What each leaf adds; 0 for splits.</summary>
    public float[] Values { get; }

    /// <summary>The number of each node in its own tree.</summary>
    public int[] Ids { get; }

    public Root[] Roots { get; }

    /// <summary>The first levels of all trees.</summary>
    public TreeTops Tops { get; }

    /// <summary>Where the categories of each node begin; empty if no node has any.</summary>
    public int[] CategorySegments { get; }

    /// <summary>The categories that go right, node after node, ascending.</summary>
    public int[] Categories { get; }

    public static CompactForest Of(Booster booster)
    {
        var trees = booster.Trees;
        int most = trees.Sum(t => t.NodeCount);
        bool hasCategories = trees.Any(t => t.Categorical.Length > 0);
        var (nodes, values, ids) = (new List<Node>(most), new List<float>(most), new List<int>(most));
        var (segments, categories) = (new List<int>(), new List<int>());
        var roots = new Root[trees.Length];
        for (int t = 0; t < trees.Length; t++)
        {
            int root = nodes.Count;
            int depth = Add(trees[t], nodes, values, ids);
            if (hasCategories)
                foreach (int id in ids.Skip(root))
                {
                    segments.Add(categories.Count);
                    if (trees[t].Categorical.Length > 0 && trees[t].Categorical[id] && trees[t].LeftChildren[id] >= 0)
                        categories.AddRange(trees[t].Categories.AsSpan(trees[t].CategorySegments[id]..trees[t].CategorySegments[id + 1]));
                }
            roots[t] = new(root, depth, trees[t].Categorical.Contains(true), booster.TreeInfo[t], booster.WeightDrop.Length > 0 ? booster.WeightDrop[t] : 1);
        }
        segments.Add(categories.Count);
        return new([.. nodes], [.. values], [.. ids], roots, hasCategories ? [.. segments] : [], [.. categories]);
    }

    /// <summary>Level by level, so that siblings come side by side and the first levels close together. Returns the depth.</summary>
    private static int Add(BoostedTree tree, List<Node> nodes, List<float> values, List<int> ids)
    {
        var level = new List<int> { 0 };
        for (int depth = 0; ; depth++)
        {
            var next = new List<int>();
            int begin = nodes.Count, below = begin + level.Count;
            foreach (int id in level)
            {
                bool isLeaf = tree.LeftChildren[id] < 0;
                nodes.Add(isLeaf ? new(float.PositiveInfinity, 0, nodes.Count, 0)
                    : new(tree.SplitConditions[id], tree.SplitIndices[id], below + next.Count, tree.DefaultLeft[id] ? 0 : 1));
                values.Add(isLeaf ? tree.SplitConditions[id] : 0);
                ids.Add(id);
                if (!isLeaf)
                {
                    next.Add(tree.LeftChildren[id]);
                    next.Add(tree.RightChildren[id]);
                }
            }
            if (next.Count == 0)
                return depth;
            level = next;
        }
    }
}
