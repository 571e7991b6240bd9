using System.Globalization;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The nodes of all trees as a table.</summary>
public static class BoostedTreeTable
{
    extension(Booster booster)
    {
        /// <summary>One row a node, tree after tree, with the columns of XGBoost's <c>trees_to_dataframe()</c>: Tree, Node, ID, Feature, Split, Yes, No, Missing, Gain (of a leaf its value), Cover, Category.</summary>
        /// <exception cref="NotSupportedException">The model is linear.</exception>
        public DataFrame TreesToDataFrame()
        {
            if (booster.Kind == "gblinear")
                throw new NotSupportedException("A gblinear model has no trees.");
            Row[] rows = [.. booster.Trees.SelectMany((tree, t) => Nodes(tree).Order().Select(node => Of(booster, tree, t, node)))];
            return new DataFrame(
                Column.Create("Tree", Array.ConvertAll(rows, r => r.Tree)),
                Column.Create("Node", Array.ConvertAll(rows, r => r.Node)),
                Column.Create("ID", Array.ConvertAll(rows, r => Id(r.Tree, r.Node))),
                Column.Create("Feature", Array.ConvertAll(rows, r => r.Feature)),
                Column.Create("Split", Array.ConvertAll(rows, r => r.Split)),
                Column.Create("Yes", Array.ConvertAll(rows, r => r.Yes)),
                Column.Create("No", Array.ConvertAll(rows, r => r.No)),
                Column.Create("Missing", Array.ConvertAll(rows, r => r.Missing)),
                Column.Create("Gain", Array.ConvertAll(rows, r => r.Gain)),
                Column.Create("Cover", Array.ConvertAll(rows, r => r.Cover)),
                Column.Create("Category", Array.ConvertAll(rows, r => r.Category)));
        }
    }

    private static Row Of(Booster booster, BoostedTree tree, int number, int node)
    {
        int left = tree.LeftChildren[node], right = tree.RightChildren[node];
        double cover = Printed(tree.SumHessian[node]);
        if (left < 0)
            return new(number, node, "Leaf", double.NaN, null, null, null, Printed(tree.SplitConditions[node]), cover, null);
        bool isCategorical = tree.Categorical.Length > 0 && tree.Categorical[node];
        return new(number, node, booster.NameOf(tree.SplitIndices[node]), isCategorical ? double.NaN : Printed(tree.SplitConditions[node]),
            Id(number, isCategorical ? right : left), Id(number, isCategorical ? left : right), Id(number, tree.DefaultLeft[node] ? left : right), Printed(tree.LossChanges[node]), cover,
            isCategorical ? string.Join(",", tree.Categories[tree.CategorySegments[node]..tree.CategorySegments[node + 1]]) : null);
    }

    private static List<int> Nodes(BoostedTree tree)
    {
        var nodes = new List<int> { 0 };
        for (int i = 0; i < nodes.Count; i++)
            if (tree.LeftChildren[nodes[i]] >= 0)
                nodes.AddRange([tree.LeftChildren[nodes[i]], tree.RightChildren[nodes[i]]]);
        return nodes;
    }

    private static string Id(int tree, int node) => string.Create(CultureInfo.InvariantCulture, $"{tree}-{node}");

    /// <summary>The number that the nine digits of the printed tree say.</summary>
    private static double Printed(float value) => double.Parse(CNumberText.Of(value).Replace("inf", "Infinity", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private readonly record struct Row(int Tree, int Node, string Feature, double Split, string? Yes, string? No, string? Missing, double Gain, double Cover, string? Category);
}
