using System.Globalization;
using System.Text;

namespace Baeum.Learn;

/// <summary>What the box of a node says. scikit-learn: <c>node_to_str</c>.</summary>
internal sealed class TreeNodeText(Tree tree, string criterion, TreeStyle style, TreeSigns signs)
{
    /// <summary>The text of a node with the signs around it.</summary>
    public string Of(int node)
    {
        bool labels = style.Label == "all" || style.Label == "root" && node == 0, isLeaf = tree.ChildrenLeft[node] == Tree.None;
        var lines = new List<string>();
        if (style.NodeIds)
            lines.Add($"{(labels ? "node " : "")}{signs.Number}{node}");
        if (!isLeaf)
            lines.Add($"{style.FeatureNames?[tree.Feature[node]] ?? $"x{signs.Open}{tree.Feature[node]}{signs.Close}"} {TreeCategories.Of(tree, node, isLeft: true, style.Categories?[tree.Feature[node]]) ?? $"{signs.AtMost} {NumpyArrayText.Number(tree.Threshold[node], style.Precision)}"}");
        if (style.Impurity)
            lines.Add($"{(labels ? $"{criterion} = " : "")}{NumpyArrayText.Number(tree.Impurity[node], style.Precision)}");
        lines.Add($"{(labels ? "samples = " : "")}{Samples(node)}");
        lines.Add($"{(labels ? "value = " : "")}{Values(node)}");
        if (!style.ClassNames.IsNone && tree.ValuesPerOutput != 1 && tree.NOutputs == 1)
            lines.Add($"{(labels ? "class = " : "")}{style.ClassNames.Of(MostFrequent(tree, node), signs.Open, signs.Close)}");
        var text = new StringBuilder(signs.Start).AppendJoin(signs.Line, lines);
        return text.Append(signs.End).ToString();
    }

    /// <summary>The number of the class with the greatest weight, the first of equal ones.</summary>
    public static int MostFrequent(Tree tree, int node)
    {
        var values = Of(tree, node);
        int best = 0;
        for (int c = 1; c < values.Length; c++)
            if (values[c] > values[best])
                best = c;
        return best;
    }

    /// <summary>The values of a node.</summary>
    public static ReadOnlySpan<double> Of(Tree tree, int node)
    {
        int width = tree.NOutputs * tree.ValuesPerOutput;
        return tree.Value.AsSpan(node * width, width);
    }

    private string Samples(int node)
        => style.Proportion ? $"{NumpyArrayText.Number(100.0 * tree.NNodeSamples[node] / tree.NNodeSamples[0], 1)}%" : tree.NNodeSamples[node].ToString(CultureInfo.InvariantCulture);

    private string Values(int node)
    {
        double[] values = Of(tree, node).ToArray();
        bool isClass = tree.ValuesPerOutput != 1;
        if (style.Proportion && isClass)
            values = Array.ConvertAll(values, v => v / tree.WeightedNNodeSamples[node]);
        bool isWhole = isClass && !style.Proportion && Array.TrueForAll(values, v => v % 1 == 0);
        string[] words = Array.ConvertAll(values, v => isWhole ? ((long)v).ToString(CultureInfo.InvariantCulture) : NumpyArrayText.Number(v, style.Precision));
        return tree.NOutputs > 1 ? NumpyArrayText.Rows(words, signs.Line) : isClass ? NumpyArrayText.Row(words, signs.Line) : words[0];
    }
}
