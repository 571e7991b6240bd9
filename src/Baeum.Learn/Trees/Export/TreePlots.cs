using Baeum.Plots;

namespace Baeum.Learn;

/// <summary>A tree as a picture.</summary>
public static class TreePlots
{
    private static readonly Color Hidden = new(0xc0, 0xc0, 0xc0);

    extension(Plot)
    {
        /// <summary>Boxes with the question, the impurity, the samples and the values of each node, coloured by class or value. scikit-learn: <c>plot_tree</c>.</summary>
        /// <remarks><code>Plot.Tree(model, new() { MaxDepth = 3, FeatureNames = iris.FeatureNames, ClassNames = iris.ClassNames.ToArray() }).Save("tree.svg");</code></remarks>
        /// <param name="model">A fitted decision tree.</param>
        /// <param name="style">What the boxes say; null for the defaults.</param>
        public static Figure Tree(IDecisionTree model, TreeStyle? style = null)
        {
            style ??= new();
            style.RequireNames(model.Tree, nameof(Tree));
            return Plot.Tree(Box(model.Tree, new(model.Tree, model.Criterion, style, TreeSigns.Plain), new(model.Tree), style, 0, 0));
        }
    }

    private static TreeBox Box(Tree tree, TreeNodeText text, TreeColors colors, TreeStyle style, int node, int depth)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        string? label = depth == 1 ? node == tree.ChildrenLeft[0] ? "True" : "False" : null;
        if (depth > style.MaxDepth)
            return new(["(...)"], [], style.Filled ? Hidden : default(Color?), label);
        string[] lines = text.Of(node).Split('\n');
        TreeBox[] children = tree.ChildrenLeft[node] == Baeum.Learn.Tree.None ? [] :
        [
            Box(tree, text, colors, style, tree.ChildrenLeft[node], depth + 1),
            Box(tree, text, colors, style, tree.ChildrenRight[node], depth + 1),
        ];
        return new(lines, children, style.Filled ? colors.Of(node) : default(Color?), label);
    }
}
