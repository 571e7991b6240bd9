using System.Globalization;

namespace Baeum.Learn;

/// <summary>The question of a split by categories in words.</summary>
internal static class TreeCategories
{
    private const int Most = 6;

    /// <summary>Which categories go to a side: <c>in {red, blue}</c>, or <c>not in</c> them; null where the node splits by a number.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="node">The node.</param>
    /// <param name="isLeft">Of the left side or of the right.</param>
    /// <param name="names">Names of the categories; null for their numbers.</param>
    public static string? Of(Tree tree, int node, bool isLeft, IReadOnlyList<string>? names = null)
    {
        int[] set = tree.CategoriesOf(node).ToArray();
        return set.Length == 0 ? null : $"{(isLeft == tree.MissingGoToLeft[node] ? "not in" : "in")} {Set(set, names)}";
    }

    /// <summary>Categories in braces; the first of many.</summary>
    public static string Set(IReadOnlyList<int> set, IReadOnlyList<string>? names)
        => $"{{{string.Join(", ", set.Take(Most).Select(c => names is not null && c < names.Count ? names[c] : c.ToString(CultureInfo.InvariantCulture)))}{(set.Count > Most ? $", ... {set.Count} in all" : "")}}}";
}
