using System.Globalization;
using Baeum.Plots;

namespace Baeum.Learn;

/// <summary>Boosted trees as pictures.</summary>
public static class BoostedTreePlots
{
    private static readonly Color More = new(0x9e, 0xca, 0xe1), Less = new(0xfd, 0xd0, 0xa2), Hidden = new(0xc0, 0xc0, 0xc0);

    extension(Plot)
    {
        /// <summary>Boxes with the question, the gain and the samples of each node, and the value of each leaf: blue adds to the score, orange takes from it. LightGBM: <c>plot_tree</c>.</summary>
        /// <param name="model">The trees.</param>
        /// <param name="treeIndex">Which one.</param>
        /// <param name="maxDepth">How deep it is drawn; null for the whole tree.</param>
        /// <param name="featureNames">Names of the features; null for those of the model.</param>
        /// <param name="categories">Of each feature the names of its categories, or null for numbers.</param>
        public static Figure Tree(LGBMBooster model, int treeIndex = 0, int? maxDepth = null, IReadOnlyList<string>? featureNames = null, IReadOnlyList<string[]?>? categories = null)
            => Plot.Tree(Box(model.Trees[Index(treeIndex, model.Trees.Length)], featureNames ?? model.FeatureNames, categories, maxDepth));

        /// <summary>Boxes with the question and the gain of each node, and the value of each leaf: blue adds to the margin, orange takes from it. XGBoost: <c>plot_tree</c>.</summary>
        /// <param name="model">The trees.</param>
        /// <param name="treeIndex">Which one.</param>
        /// <param name="maxDepth">How deep it is drawn; null for the whole tree.</param>
        /// <param name="featureNames">Names of the features; null for those of the model.</param>
        /// <param name="categories">Of each feature the names of its categories, or null for numbers.</param>
        public static Figure Tree(Booster model, int treeIndex = 0, int? maxDepth = null, IReadOnlyList<string>? featureNames = null, IReadOnlyList<string[]?>? categories = null)
            => Plot.Tree(Box(model.Trees[Index(treeIndex, model.Trees.Length)], featureNames ?? [.. Enumerable.Range(0, model.NFeatures).Select(model.NameOf)], categories, maxDepth));
    }

    private static int Index(int tree, int count)
        => (uint)tree < (uint)count ? tree : throw new ArgumentOutOfRangeException(nameof(tree), $"The model has {count} trees, received number {tree}.");

    private static TreeBox Box(LGBMTree tree, IReadOnlyList<string> names, IReadOnlyList<string[]?>? categories, int? maxDepth)
    {
        return Of(tree.NumLeaves == 1 ? ~0 : 0, 0, null);

        TreeBox Of(int node, int depth, string? label)
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            if (depth > maxDepth)
                return new(["(...)"], [], Hidden, label);
            if (node < 0)
                return Leaf(tree.LeafValue[~node], tree.LeafCount.Length > 0 ? $"samples = {tree.LeafCount[~node]}" : null, label);
            string question = tree.IsCategorical(node) ? $"{names[tree.SplitFeature[node]]} in {TreeCategories.Set(Bits(tree.Categories(node)), categories?[tree.SplitFeature[node]])}" : $"{names[tree.SplitFeature[node]]} <= {Text(tree.Threshold[node])}";
            return new([question, $"gain = {Text(tree.SplitGain[node])}", .. tree.InternalCount.Length > 0 ? [$"samples = {tree.InternalCount[node]}"] : Array.Empty<string>()],
                [Of(tree.LeftChild[node], depth + 1, Yes(depth)), Of(tree.RightChild[node], depth + 1, No(depth))], null, label);
        }
    }

    private static TreeBox Box(BoostedTree tree, IReadOnlyList<string> names, IReadOnlyList<string[]?>? categories, int? maxDepth)
    {
        return Of(0, 0, null);

        TreeBox Of(int node, int depth, string? label)
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            if (depth > maxDepth)
                return new(["(...)"], [], Hidden, label);
            string cover = $"cover = {Text(tree.SumHessian[node])}";
            if (tree.LeftChildren[node] < 0)
                return Leaf(tree.SplitConditions[node], cover, label);
            bool isCategorical = tree.Categorical.Length > 0 && tree.Categorical[node];
            string question = isCategorical ? $"{names[tree.SplitIndices[node]]} not in {TreeCategories.Set(tree.Categories[tree.CategorySegments[node]..tree.CategorySegments[node + 1]], categories?[tree.SplitIndices[node]])}" : $"{names[tree.SplitIndices[node]]} < {Text(tree.SplitConditions[node])}";
            return new([question, $"gain = {Text(tree.LossChanges[node])}", cover], [Of(tree.LeftChildren[node], depth + 1, Yes(depth)), Of(tree.RightChildren[node], depth + 1, No(depth))], null, label);
        }
    }

    private static TreeBox Leaf(double value, string? below, string? label)
        => new([$"value = {Text(value)}", .. below is null ? Array.Empty<string>() : [below]], [], value > 0 ? More : value < 0 ? Less : default(Color?), label);

    private static string? Yes(int depth) => depth == 0 ? "True" : null;

    private static string? No(int depth) => depth == 0 ? "False" : null;

    private static List<int> Bits(ReadOnlySpan<int> words)
    {
        var set = new List<int>();
        for (int i = 0; i < 32 * words.Length; i++)
            if ((words[i >> 5] >> (i & 31) & 1) != 0)
                set.Add(i);
        return set;
    }

    // LightGBM cuts next to zero, not at it.
    private static string Text(double value) => Math.Abs(value) <= LGBMTree.Zero ? "0" : value.ToString("g4", CultureInfo.InvariantCulture);
}
