namespace Baeum.Learn;

/// <summary>Single linkage by the minimum spanning tree, grown from the first sample. Source: Prim (1957).</summary>
internal static class SingleLinkage
{
    /// <summary>All merges by ascending distance.</summary>
    public static Merge[] Merge(PairDistances distances, int samples)
    {
        var isIn = new bool[samples];
        double[] nearest = new double[samples];
        int[] source = new int[samples];
        Array.Fill(nearest, double.PositiveInfinity);
        var edges = new Merge[samples - 1];
        int node = 0;
        for (int step = 0; step < edges.Length; step++)
        {
            isIn[node] = true;
            int next = 0, from = 0;
            double least = double.PositiveInfinity;
            for (int j = 0; j < samples; j++)
            {
                if (isIn[j])
                    continue;
                if (distances[node, j] < nearest[j])
                    (nearest[j], source[j]) = (distances[node, j], node);
                if (nearest[j] < least)
                    (next, from, least) = (j, source[j], nearest[j]);
            }
            edges[step] = new(from, next, least);
            node = next;
        }
        return ClusterTree.Renamed(edges, samples, isOrdered: false);
    }
}
