using System.Globalization;
using System.Text;
using Baeum.Learn;

namespace Baeum.Cli;

/// <summary>A tree of LightGBM as indented text, as XGBoost prints its own.</summary>
internal static class BoosterText
{
    public static string Of(LGBMTree tree, string[] names)
    {
        var text = new StringBuilder();
        var open = new Stack<(int Node, int Depth)>([(tree.NumLeaves == 1 ? ~0 : 0, 0)]);
        while (open.TryPop(out var at))
        {
            text.Append('\t', at.Depth);
            if (at.Node < 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"leaf {~at.Node}: {tree.LeafValue[~at.Node]:g6}{(tree.LeafCount.Length > 0 ? $" ({tree.LeafCount[~at.Node]} samples)" : "")}\n");
                continue;
            }
            bool isCategorical = (tree.DecisionType[at.Node] & 1) != 0;
            string name = names[tree.SplitFeature[at.Node]];
            text.Append(CultureInfo.InvariantCulture, $"{at.Node}: {(isCategorical ? $"{name} in {{{string.Join(", ", Categories(tree, (int)tree.Threshold[at.Node]))}}}" : FormattableString.Invariant($"{name} <= {tree.Threshold[at.Node]:g6}"))}, gain {tree.SplitGain[at.Node]:g4}{Missing(tree.DecisionType[at.Node])}\n");
            open.Push((tree.RightChild[at.Node], at.Depth + 1));
            open.Push((tree.LeftChild[at.Node], at.Depth + 1));
        }
        return text.ToString();
    }

    private static IEnumerable<int> Categories(LGBMTree tree, int set)
    {
        for (int word = tree.CatBoundaries[set]; word < tree.CatBoundaries[set + 1]; word++)
            for (int bit = 0; bit < 32; bit++)
                if ((tree.CatThreshold[word] >> bit & 1) != 0)
                    yield return 32 * (word - tree.CatBoundaries[set]) + bit;
    }

    private static string Missing(int decision) => (decision >> 2 & 3) switch
    {
        0 => "",
        1 => $", zeros and missing go {Side(decision)}",
        _ => (decision & 1) != 0 ? "" : $", missing go {Side(decision)}",
    };

    private static string Side(int decision) => (decision & 2) != 0 ? "left" : "right";
}
