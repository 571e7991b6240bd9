namespace Baeum.Learn;

/// <summary>Grows one tree. A forest prepares its samples once (<see cref="TreeData"/>), and then grows its trees from them on as many threads as it likes.</summary>
/// <remarks><code>var data = new TreeData(x);  var y = TreeTargets.OfClasses(codes, classes);  Tree tree = TreeGrowth.Grow(data, y, counts, settings, seed);</code></remarks>
internal static class TreeGrowth
{
    /// <summary>Grows a tree that equals scikit-learn's node for node.</summary>
    /// <param name="data">The samples; only read.</param>
    /// <param name="y">Their targets; only read.</param>
    /// <param name="weights">How much each sample counts, [samples]; samples of weight 0 are left out. A bootstrap is told by how often each was drawn. Null for equally much. Only read.</param>
    /// <param name="settings">How to grow.</param>
    /// <param name="seed">What scikit-learn is told as <c>random_state</c>; null is 0.</param>
    public static Tree Grow(TreeData data, TreeTargets y, double[]? weights, TreeSettings settings, int? seed)
        => Grow(data, y, weights, settings, new XorShift((uint)BoundedRandom.Seed(seed ?? 0)));

    /// <summary>As the other, with the numbers that the splitter draws from.</summary>
    public static Tree Grow(TreeData data, TreeTargets y, double[]? weights, TreeSettings settings, XorShift random)
        => Grow(data, y, settings, Splitter(data, y, weights, settings, random));

    /// <summary>As the other, in the plain way that works for all criteria and weights: what faster ways are held against.</summary>
    public static Tree GrowPlainly(TreeData data, TreeTargets y, double[]? weights, TreeSettings settings, int? seed)
        => Grow(data, y, settings, Plain(data, y, weights, settings, new XorShift((uint)BoundedRandom.Seed(seed ?? 0))));

    private static Tree Grow(TreeData data, TreeTargets y, TreeSettings settings, NodeSplitter splitter)
    {
        var tree = GrowthMemory.OfThread.Tree;
        tree.Begin(data.Features, y);
        if (settings.MaxLeafNodes is { } leaves)
            BestFirstGrowth.Grow(tree, splitter, settings, leaves);
        else
            DepthFirstGrowth.Grow(tree, splitter, settings);
        return tree.ToTree();
    }

    private static NodeSplitter Splitter(TreeData data, TreeTargets y, double[]? weights, TreeSettings settings, XorShift random)
        => y.AreClasses && CountedSamples.Of(data.Samples, y, weights) is { } counted && CountedSplitter.Serves(data, counted)
            ? new CountedSplitter(data, counted, y.Classes, settings, random)
            : SortedSplitter.Serves(data, y, settings)
            ? new SortedSplitter(data, y, weights, settings, random)
            : Plain(data, y, weights, settings, random);

    private static NodeSplitter Plain(TreeData data, TreeTargets y, double[]? weights, TreeSettings settings, XorShift random)
        => settings.IsRandom ? new RandomSplitter(data, y, weights, settings, random) : new BestSplitter(data, y, weights, settings, random);
}
