namespace Baeum.Learn;

/// <summary>Makes a tree of the fields of one block <c>Tree=…</c>, and refuses what is none: children that do not exist, nodes with two parents, circles.</summary>
internal static class LGBMTreeReader
{
    /// <param name="fields">The lines of the block.</param>
    /// <param name="features">Features of the model.</param>
    public static LGBMTree Read(LGBMFields fields, int features)
    {
        int leaves = fields.Integer("num_leaves", 1), nodes = leaves - 1;
        double[] values = fields.Numbers("leaf_value", leaves);
        int[] split = fields.Integers("split_feature", nodes, nodes == 0);
        int categorical = fields.Integer("num_cat", 0, missing: 0);
        int[] boundaries = categorical == 0 ? [] : fields.Integers("cat_boundaries", checked(categorical + 1));
        var tree = new LGBMTree(
            split,
            fields.Numbers("split_gain", nodes, isOptional: true) is { Length: > 0 } gains ? gains : new double[nodes],
            fields.Numbers("threshold", nodes, nodes == 0),
            fields.Has("decision_type") || nodes == 0 ? fields.Integers("decision_type", nodes, nodes == 0) : new int[nodes],
            fields.Integers("left_child", nodes, nodes == 0),
            fields.Integers("right_child", nodes, nodes == 0),
            values,
            fields.Numbers("leaf_weight", leaves, isOptional: true),
            fields.Integers("leaf_count", leaves, isOptional: true),
            fields.Numbers("internal_value", nodes, isOptional: true),
            fields.Numbers("internal_weight", nodes, isOptional: true),
            fields.Integers("internal_count", nodes, isOptional: true),
            boundaries,
            categorical == 0 ? [] : fields.Integers("cat_threshold", CheckedEnd(fields, boundaries)),
            fields.Number("shrinkage", 1),
            fields.Integer("is_linear", 0, missing: 0) == 0 ? null : Linear(fields, leaves, features));
        CheckNodes(fields, tree, features, categorical);
        CheckShape(fields, tree);
        return tree;
    }

    private static int CheckedEnd(LGBMFields fields, int[] boundaries)
    {
        for (int i = 0; i < boundaries.Length; i++)
            if (boundaries[i] < (i == 0 ? 0 : boundaries[i - 1]) || i == 0 && boundaries[0] != 0)
                throw fields.Wrong("cat_boundaries", "'cat_boundaries' must begin with 0 and not fall");
        return boundaries[^1];
    }

    private static void CheckNodes(LGBMFields fields, LGBMTree tree, int features, int categorical)
    {
        for (int i = 0; i < tree.SplitFeature.Length; i++)
        {
            if ((uint)tree.SplitFeature[i] >= (uint)features)
                throw fields.Wrong("split_feature", $"node {i} asks feature {tree.SplitFeature[i]}, but there are {features}");
            if (tree.DecisionType[i] is < 0 or > 31)
                throw fields.Wrong("decision_type", $"node {i} has the unknown decision type {tree.DecisionType[i]}");
            if (tree.IsCategorical(i) && !(tree.Threshold[i] >= 0 && tree.Threshold[i] < categorical))
                throw fields.Wrong("threshold", $"node {i} splits by the categories number {LGBMFields.Short($"{tree.Threshold[i]}")}, but there are {categorical}");
        }
    }

    /// <summary>Every node and every leaf is reached from the root exactly once.</summary>
    private static void CheckShape(LGBMFields fields, LGBMTree tree)
    {
        int nodes = tree.SplitFeature.Length, reached = 1;
        var seen = new bool[nodes + tree.NumLeaves];
        var open = new Stack<int>(nodes == 0 ? [] : [0]);
        while (open.TryPop(out int node))
            foreach (int child in (ReadOnlySpan<int>)[tree.LeftChild[node], tree.RightChild[node]])
            {
                int place = child >= 0 ? child : nodes + ~child;
                if (child == 0 || child >= nodes || ~child >= tree.NumLeaves || seen[place])
                    throw fields.Wrong("left_child", $"node {node} has the child {child}, which {(child == 0 || child < nodes && ~child < tree.NumLeaves ? "has another parent already" : "does not exist")}");
                seen[place] = true;
                reached++;
                if (child >= 0)
                    open.Push(child);
            }
        if (reached != nodes + tree.NumLeaves)
            throw fields.Wrong("left_child", $"only {reached} of {nodes + tree.NumLeaves} nodes and leaves can be reached from the root");
    }

    private static LGBMLinearLeaves Linear(LGBMFields fields, int leaves, int features)
    {
        int[] counts = fields.Integers("num_features", leaves);
        var starts = new int[leaves + 1];
        for (int i = 0; i < leaves; i++)
            starts[i + 1] = counts[i] >= 0 && (long)starts[i] + counts[i] <= int.MaxValue ? starts[i] + counts[i] : throw fields.Wrong("num_features", $"leaf {i} claims {counts[i]} features");
        int[] used = fields.Integers("leaf_features", starts[leaves], starts[leaves] == 0);
        foreach (int feature in used)
            if ((uint)feature >= (uint)features)
                throw fields.Wrong("leaf_features", $"a leaf uses feature {feature}, but there are {features}");
        return new(fields.Numbers("leaf_const", leaves), starts, used, fields.Numbers("leaf_coeff", starts[leaves], starts[leaves] == 0));
    }
}
