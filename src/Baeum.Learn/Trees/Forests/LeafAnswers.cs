namespace Baeum.Learn;

/// <summary>What the leaves of a tree say, row after row. Where a row has several values, the first rows are those that are 1 in one place and 0 elsewhere, such as pure leaves say: these stay near however many leaves there are.</summary>
internal static class LeafAnswers
{
    /// <summary>The rows.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="says">What its nodes say, [nodes · width].</param>
    /// <param name="width">Values a row.</param>
    /// <param name="rows">The row of each leaf.</param>
    public static double[] Of(Tree tree, double[] says, int width, Span<int> rows)
    {
        var answers = new List<double>();
        for (int k = 0; width > 1 && k < width * width; k++)
            answers.Add(k / width == k % width ? 1 : 0);
        for (int node = 0; node < rows.Length; node++)
        {
            if (tree.ChildrenLeft[node] >= 0)
                continue;
            var row = says.AsSpan(node * width, width);
            int pure = width > 1 && width - row.Count(0.0) == 1 ? row.IndexOf(1.0) : -1;
            rows[node] = pure >= 0 ? pure : answers.Count / width;
            if (pure < 0)
                answers.AddRange(row);
        }
        return [.. answers];
    }
}
