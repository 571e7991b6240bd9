namespace Baeum.Learn;

/// <summary>Grows a tree node by node, the left side of each first.</summary>
internal static class DepthFirstGrowth
{
    /// <summary>Grows until all nodes are leaves.</summary>
    public static void Grow(GrowingTree tree, NodeSplitter splitter, TreeSettings settings)
    {
        var waiting = new Stack<Node>();
        waiting.Push(new(0, splitter.Samples, 0, Tree.None, false, double.NaN, 0));
        while (waiting.TryPop(out var node))
        {
            splitter.Begin(node.Start, node.End);
            double impurity = node.Parent < 0 ? splitter.Impurity() : node.Impurity, weight = splitter.Weight;
            int samples = node.End - node.Start, constants = node.Constants;
            Split split = default;
            bool isDivided = !settings.IsLeaf(node.Depth, samples, weight, impurity)
                && settings.IsWorth(split = splitter.Split(impurity, ref constants), node.End);
            int number = tree.Add(node.Parent, node.IsLeft, node.Depth, impurity, samples, weight);
            splitter.Value(tree.LastValue);
            if (!isDivided)
                continue;
            tree.Divide(number, split);
            waiting.Push(new(split.Position, node.End, node.Depth + 1, number, false, split.ImpurityRight, constants));
            waiting.Push(new(node.Start, split.Position, node.Depth + 1, number, true, split.ImpurityLeft, constants));
        }
    }

    private readonly record struct Node(int Start, int End, int Depth, int Parent, bool IsLeft, double Impurity, int Constants);
}
