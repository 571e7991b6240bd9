namespace Baeum.Learn;

/// <summary>Grows a tree by dividing whichever leaf improves it most, until it has as many leaves as it may have.</summary>
internal static class BestFirstGrowth
{
    /// <summary>Grows to at most <paramref name="leaves"/> leaves.</summary>
    public static void Grow(GrowingTree tree, NodeSplitter splitter, TreeSettings settings, int leaves)
    {
        var frontier = new SplitHeap();
        frontier.Push(Add(tree, splitter, settings, 0, splitter.Samples, 0, Tree.None, false, double.NaN));
        for (int left = leaves - 1; frontier.TryPop(out var leaf);)
        {
            if (!leaf.IsDivisible || left <= 0)
                continue;
            left--;
            tree.Divide(leaf.Number, leaf.Split);
            var first = Add(tree, splitter, settings, leaf.Start, leaf.Split.Position, leaf.Depth + 1, leaf.Number, true, leaf.Split.ImpurityLeft);
            var second = Add(tree, splitter, settings, leaf.Split.Position, leaf.End, leaf.Depth + 1, leaf.Number, false, leaf.Split.ImpurityRight);
            frontier.Push(first);
            frontier.Push(second);
        }
    }

    private static DivisibleLeaf Add(GrowingTree tree, NodeSplitter splitter, TreeSettings settings, int start, int end, int depth, int parent, bool isLeft, double impurity)
    {
        splitter.Begin(start, end);
        impurity = parent < 0 ? splitter.Impurity() : impurity;
        int constants = 0;
        Split split = default;
        bool isDivisible = !settings.IsLeaf(depth, end - start, splitter.Weight, impurity) && settings.IsWorth(split = splitter.Split(impurity, ref constants), end);
        int number = tree.Add(parent, isLeft, depth, impurity, end - start, splitter.Weight);
        splitter.Value(tree.LastValue);
        return new(number, start, end, depth, isDivisible, split);
    }
}
