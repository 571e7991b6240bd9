namespace Baeum.Learn;

/// <summary>A tree of a model's document. Every way from the root ends in a leaf, whatever the file says.</summary>
internal static class BoostedTreeReader
{
    private const int MostCategories = 1 << 24;

    /// <summary>The tree of a node of the document; of leaves with a vector (<c>multi_strategy=multi_output_tree</c>) one tree for each output.</summary>
    /// <exception cref="InvalidDataException">Arrays differ in length, children form no tree, or a feature is out of range.</exception>
    public static BoostedTree[] Read(ModelNode node, int features, int outputs)
    {
        var sizes = node["tree_param"];
        int vector = sizes.Find("size_leaf_vector") is { IsThere: true } length ? length.Whole(0) : 0;
        if (vector > 1 && vector != outputs)
            throw sizes["size_leaf_vector"].Error($"leaves hold {vector} numbers, the model has {outputs} outputs");
        int[] left = node["left_children"].Wholes(null, -1, int.MaxValue);
        int n = left.Length;
        if (sizes.Find("num_nodes") is { IsThere: true } count && count.Whole(0) != n)
            throw count.Error($"{count.Whole(0)} nodes are claimed, {n} are there");
        if (n == 0)
            throw node.Error("a tree has no node");
        int[] type = node.Find("split_type") is { IsThere: true } t ? t.Wholes(n, 0, 1) : [];
        var (segments, categories) = type.Contains(1) ? Categories(node, type) : ([], []);
        var tree = new BoostedTree(
            left,
            node["right_children"].Wholes(n, -1, int.MaxValue),
            node["parents"].Wholes(n, -1, int.MaxValue),
            node["split_indices"].Wholes(n, 0, int.MaxValue),
            node["split_conditions"].Floats(n),
            Array.ConvertAll(node["default_left"].Wholes(n, 0, 1), l => l == 1),
            vector > 1 ? new float[n] : node["base_weights"].Floats(n),
            Statistics(node, "loss_changes", n, vector),
            Statistics(node, "sum_hessian", n, vector),
            segments.Length > 0 ? Array.ConvertAll(type, s => s == 1) : [],
            segments,
            categories);
        Check(tree, node, features);
        return vector > 1 ? VectorLeaves.Split(tree, node, vector) : [tree];
    }

    /// <summary>Trees with vectors had no statistics before XGBoost 3.2.</summary>
    private static float[] Statistics(ModelNode node, string name, int nodes, int vector)
        => vector > 1 && !node.Find(name).IsThere ? new float[nodes] : node[name].Floats(nodes);

    /// <summary>Walks from the root: each node is reached once, splits ask for a feature that is there.</summary>
    public static void Check(BoostedTree tree, ModelNode node, int features)
    {
        int n = tree.NodeCount;
        var isReached = new bool[n];
        var open = new Stack<int>([0]);
        isReached[0] = true;
        while (open.TryPop(out int i))
        {
            int left = tree.LeftChildren[i], right = tree.RightChildren[i];
            if (left < 0)
                continue;
            foreach (int child in new[] { left, right })
            {
                if (child < 0 || child >= n)
                    throw node.Error($"node {i} has the child {child}, expected one from 0 to {n - 1}");
                if (isReached[child])
                    throw node.Error($"node {child} is reached twice; the nodes form no tree");
                isReached[child] = true;
                open.Push(child);
            }
            if (tree.SplitIndices[i] >= features)
                throw node.Error($"node {i} asks for feature {tree.SplitIndices[i]} of {features}");
        }
    }

    /// <summary>From the categories of some nodes to those of all nodes, one node after the other.</summary>
    private static (int[] Segments, int[] Categories) Categories(ModelNode node, int[] type)
    {
        int[] all = node["categories"].Wholes(null, 0, MostCategories - 1), nodes = node["categories_nodes"].Wholes(null, 0, type.Length - 1);
        int[] begins = node["categories_segments"].Wholes(nodes.Length, 0, all.Length), lengths = node["categories_sizes"].Wholes(nodes.Length, 0, all.Length);
        var segments = new int[type.Length + 1];
        var sorted = new List<int>(all.Length);
        int next = 0;
        for (int i = 0; i < type.Length; i++)
        {
            segments[i] = sorted.Count;
            if (next < nodes.Length && nodes[next] == i)
            {
                if (type[i] != 1 || begins[next] + (long)lengths[next] > all.Length || sorted.Count + lengths[next] > all.Length)
                    throw node["categories_nodes"].Error($"the categories of node {i} lie outside of the list, or it has none");
                sorted.AddRange(all.AsSpan(begins[next], lengths[next]).ToArray().Order());
                next++;
            }
            else if (type[i] == 1)
            {
                throw node["categories_nodes"].Error($"node {i} splits by categories but names none");
            }
        }
        segments[^1] = sorted.Count;
        return next == nodes.Length ? (segments, [.. sorted]) : throw node["categories_nodes"].Error("the nodes are not in ascending order");
    }
}
