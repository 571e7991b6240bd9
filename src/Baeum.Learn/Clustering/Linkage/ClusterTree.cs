namespace Baeum.Learn;

/// <summary>The tree that the merges make.</summary>
internal static class ClusterTree
{
    /// <summary>Sorts merges of samples' clusters by distance and names each by its number: samples, then merges.</summary>
    /// <param name="merges">Each of two samples, one of either cluster.</param>
    /// <param name="samples">Number of samples.</param>
    /// <param name="isOrdered">Whether the smaller name shall come first.</param>
    public static Merge[] Renamed(Merge[] merges, int samples, bool isOrdered)
    {
        Merge[] sorted = [.. merges.OrderBy(merge => merge.Distance)];
        var parents = new int[2 * samples - 1];
        for (int i = 0; i < parents.Length; i++)
            parents[i] = i;
        for (int step = 0; step < sorted.Length; step++)
        {
            int first = Root(parents, sorted[step].First), second = Root(parents, sorted[step].Second);
            parents[first] = parents[second] = samples + step;
            sorted[step] = isOrdered && first > second ? new(second, first, sorted[step].Distance) : new(first, second, sorted[step].Distance);
        }
        return sorted;
    }

    /// <summary>The cluster of each sample when the last merges are undone; clusters are numbered as scikit-learn's heap leaves them.</summary>
    public static int[] Cut(Merge[] tree, int samples, int clusters)
    {
        var heads = new MinHeap();
        heads.Push(-(samples + tree.Length - 1));
        for (int i = 1; i < clusters; i++)
        {
            var merge = tree[-heads[0] - samples];
            heads.Push(-merge.First);
            heads.PushPop(-merge.Second);
        }
        var labels = new int[samples];
        for (int label = 0; label < clusters; label++)
        {
            var open = new Stack<int>([-heads[label]]);
            while (open.TryPop(out int node))
            {
                if (node < samples)
                {
                    labels[node] = label;
                    continue;
                }
                open.Push(tree[node - samples].First);
                open.Push(tree[node - samples].Second);
            }
        }
        return labels;
    }

    private static int Root(int[] parents, int node)
    {
        while (parents[node] != node)
            node = parents[node] = parents[parents[node]];
        return node;
    }
}
