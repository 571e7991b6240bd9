using System.Globalization;
using System.Text;

namespace Baeum.Learn;

/// <summary>A tree in Graphviz' language, letter for letter as XGBoost writes it.</summary>
internal static class GraphvizText
{
    private const string Missing = "#0000FF", Other = "#FF0000";

    public static string Of(Booster booster, BoostedTree tree)
    {
        var text = new StringBuilder("digraph {\n    graph [ rankdir=TB ]\n\n");
        Add(text, booster, tree, 0);
        return text.Append('}').ToString();
    }

    private static void Add(StringBuilder text, Booster booster, BoostedTree tree, int node)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        int left = tree.LeftChildren[node], right = tree.RightChildren[node];
        if (left < 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {node} [ label=\"leaf={CNumberText.Of(tree.SplitConditions[node])}\" ]\n");
            return;
        }
        bool isCategorical = tree.Categorical.Length > 0 && tree.Categorical[node];
        string name = booster.NameOf(tree.SplitIndices[node]);
        bool isIndicator = booster.FeatureTypes.Length > 0 && booster.FeatureTypes[tree.SplitIndices[node]] == "i";
        string question = isCategorical ? $"{name}:{{{string.Join(",", tree.Categories[tree.CategorySegments[node]..tree.CategorySegments[node + 1]])}}}"
            : isIndicator ? name : $"{name}<{CNumberText.Of(tree.SplitConditions[node])}";
        text.Append(CultureInfo.InvariantCulture, $"    {node} [ label=\"{question}\" ]\n");
        Edge(left, isCategorical ? "no" : "yes", tree.DefaultLeft[node]);
        Edge(right, isCategorical ? "yes" : "no", !tree.DefaultLeft[node]);
        text.Append('\n');
        Add(text, booster, tree, left);
        text.Append('\n');
        Add(text, booster, tree, right);

        void Edge(int child, string answer, bool isDefault)
            => text.Append(CultureInfo.InvariantCulture, $"    {node} -> {child} [label=\"{answer}{(isDefault ? ", missing" : "")}\" color=\"{(isDefault ? Missing : Other)}\"]\n");
    }
}
