using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The nodes of all trees as a table.</summary>
public static class LGBMTreeTable
{
    extension(LGBMBooster model)
    {
        /// <summary>One row a node, in the order of a walk from the root, left before right; columns and names of nodes as LightGBM's <c>trees_to_dataframe()</c>: <c>0-S0</c> a split, <c>0-L3</c> a leaf.</summary>
        public DataFrame TreesToDataFrame()
        {
            var rows = new List<Row>();
            for (int t = 0; t < model.Trees.Length; t++)
                Add(rows, model, model.Trees[t], t);
            return new DataFrame(
                Column.Create("tree_index", rows.Select(r => r.Tree).ToArray()),
                Column.Create("node_depth", rows.Select(r => r.Depth).ToArray()),
                Column.Create("node_index", rows.Select(r => r.Name).ToArray()),
                Column.Create("left_child", rows.Select(r => r.Left).ToArray()),
                Column.Create("right_child", rows.Select(r => r.Right).ToArray()),
                Column.Create("parent_index", rows.Select(r => r.Parent).ToArray()),
                Column.Create("split_feature", rows.Select(r => r.Feature).ToArray()),
                Column.Create("split_gain", rows.Select(r => r.Gain).ToArray()),
                Column.Create("threshold", rows.Select(r => r.Threshold).ToArray()),
                Column.Create("decision_type", rows.Select(r => r.Decision).ToArray()),
                Column.Create("missing_direction", rows.Select(r => r.Direction).ToArray()),
                Column.Create("missing_type", rows.Select(r => r.Missing).ToArray()),
                Column.Create("value", rows.Select(r => r.Value).ToArray()),
                Column.Create("weight", rows.Select(r => r.Weight).ToArray()),
                Column.Create("count", rows.Select(r => r.Count).ToArray()));
        }
    }

    private static void Add(List<Row> rows, LGBMBooster model, LGBMTree tree, int number)
    {
        var open = new Stack<(int Node, int Depth, string? Parent)>([(tree.NumLeaves == 1 ? ~0 : 0, 1, null)]);
        while (open.TryPop(out var at))
        {
            string name = Name(number, at.Node);
            if (at.Node < 0)
            {
                int leaf = ~at.Node;
                rows.Add(new(number, at.Depth, name, null, null, at.Parent, null, double.NaN, null, null, null, null, tree.LeafValue[leaf], At(tree.LeafWeight, leaf), tree.LeafCount.Length > 0 ? tree.LeafCount[leaf] : double.NaN));
                continue;
            }
            int node = at.Node;
            string threshold = tree.IsCategorical(node) ? string.Join("||", LGBMDump.Set(tree, node)) : FormattableString.Invariant($"{tree.Threshold[node]:R}");
            rows.Add(new(number, at.Depth, name, Name(number, tree.LeftChild[node]), Name(number, tree.RightChild[node]), at.Parent, model.FeatureNames[tree.SplitFeature[node]], tree.SplitGain[node], threshold,
                tree.IsCategorical(node) ? "==" : "<=", tree.GoesLeft(node) ? "left" : "right", tree.Missing(node) switch { 0 => "None", LGBMTree.ZeroIsMissing => "Zero", _ => "NaN" },
                At(tree.InternalValue, node), At(tree.InternalWeight, node), tree.InternalCount.Length > 0 ? tree.InternalCount[node] : double.NaN));
            open.Push((tree.RightChild[node], at.Depth + 1, name));
            open.Push((tree.LeftChild[node], at.Depth + 1, name));
        }
    }

    private static string Name(int tree, int node) => node < 0 ? $"{tree}-L{~node}" : $"{tree}-S{node}";

    private static double At(double[] values, int i) => values.Length > 0 ? values[i] : double.NaN;

    private sealed record Row(int Tree, int Depth, string Name, string? Left, string? Right, string? Parent, string? Feature, double Gain, string? Threshold, string? Decision, string? Direction, string? Missing, double Value, double Weight, double Count);
}
