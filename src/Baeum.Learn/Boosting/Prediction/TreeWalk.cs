namespace Baeum.Learn;

/// <summary>Which child a sample goes to, in a tree as the file has it.</summary>
internal static class TreeWalk
{
    /// <summary>The child of a split that a sample goes to.</summary>
    public static int Child(BoostedTree tree, int node, ReadOnlySpan<float> x)
    {
        float value = x[tree.SplitIndices[node]];
        bool goesLeft = float.IsNaN(value) ? tree.DefaultLeft[node]
            : tree.Categorical.Length > 0 && tree.Categorical[node] ? !ForestWalk.IsAmong(tree.Categories.AsSpan(tree.CategorySegments[node]..tree.CategorySegments[node + 1]), value)
            : value < tree.SplitConditions[node];
        return goesLeft ? tree.LeftChildren[node] : tree.RightChildren[node];
    }
}
