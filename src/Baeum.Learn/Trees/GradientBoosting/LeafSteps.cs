namespace Baeum.Learn;

/// <summary>Gives the leaves of a tree the steps that are best for the loss, instead of means of what it was grown on.</summary>
internal static class LeafSteps
{
    /// <summary>The tree with these steps.</summary>
    /// <param name="tree">The grown tree.</param>
    /// <param name="leaves">The leaf of each sample.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="residuals">What the tree was grown on.</param>
    /// <param name="taken">Which samples it was grown on; null for all.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="column">The column of the tree.</param>
    public static Tree Of(Tree tree, int[] leaves, GradientSamples samples, double[] residuals, bool[]? taken, GradientLoss loss, int column)
    {
        var rows = Enumerable.Range(0, leaves.Length).Where(i => taken is null || taken[i]).ToArray();
        // A stable sort: samples of a leaf stay in their order.
        var starts = new int[tree.NodeCount + 1];
        foreach (int i in rows)
            starts[leaves[i] + 1]++;
        for (int node = 0; node < tree.NodeCount; node++)
            starts[node + 1] += starts[node];
        int[] next = starts[..^1], order = new int[rows.Length];
        foreach (int i in rows)
            order[next[leaves[i]]++] = i;
        bool isOne = loss.Columns == 1;
        double[] y = Array.ConvertAll(order, i => isOne ? samples.Y[i] : samples.Y[i] == column ? 1 : 0), weights = Array.ConvertAll(order, i => samples.Weights[i]);
        double[] raw = Array.ConvertAll(order, i => samples.Raw[i * loss.Columns + column]), grownOn = Array.ConvertAll(order, i => residuals[i]), values = [.. tree.Value];
        for (int node = 0; node < tree.NodeCount; node++)
            if (tree.ChildrenLeft[node] < 0 && starts[node + 1] > starts[node])
            {
                var part = starts[node]..starts[node + 1];
                values[node] = loss.Leaf(new(y.AsSpan(part), grownOn.AsSpan(part), raw.AsSpan(part), weights.AsSpan(part)));
            }
        return tree with { Value = values };
    }
}
