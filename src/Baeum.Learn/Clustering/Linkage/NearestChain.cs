namespace Baeum.Learn;

/// <summary>Hierarchical clustering by chains of nearest neighbours: O(samples²). The steps and ties are those of SciPy's <c>nn_chain</c>. Source: Müllner (2011).</summary>
internal static class NearestChain
{
    /// <summary>All merges by ascending distance. The distances are overwritten.</summary>
    public static Merge[] Merge(PairDistances distances, int samples, string linkage)
    {
        int[] size = new int[samples], chain = new int[samples];
        Array.Fill(size, 1);
        var merges = new Merge[samples - 1];
        int length = 0;
        for (int step = 0; step < merges.Length; step++)
        {
            if (length == 0)
                chain[length++] = Array.FindIndex(size, s => s > 0);
            int x, y;
            double least;
            while (true)
            {
                x = chain[length - 1];
                // The one before is preferred, lest the chain go round in circles.
                y = length > 1 ? chain[length - 2] : -1;
                least = length > 1 ? distances[x, y] : double.PositiveInfinity;
                for (int i = 0; i < samples; i++)
                    if (size[i] > 0 && i != x && distances[x, i] < least)
                        (y, least) = (i, distances[x, i]);
                if (length > 1 && y == chain[length - 2])
                    break;
                chain[length++] = y;
            }
            length -= 2;
            (x, y) = (Math.Min(x, y), Math.Max(x, y));
            merges[step] = new(x, y, least);
            Replace(distances, size, x, y, least, linkage);
        }
        return ClusterTree.Renamed(merges, samples, isOrdered: true);
    }

    /// <summary>Cluster y becomes both, x is dropped. Lance and Williams (1967).</summary>
    private static void Replace(PairDistances distances, int[] size, int x, int y, double between, string linkage)
    {
        double nx = size[x], ny = size[y];
        size[y] += size[x];
        size[x] = 0;
        for (int i = 0; i < size.Length; i++)
        {
            double n = size[i];
            if (n == 0 || i == y)
                continue;
            double toX = distances[i, x];
            ref double toY = ref distances[i, y];
            double share = 1 / (nx + ny + n);
            toY = linkage switch
            {
                "complete" => Math.Max(toX, toY),
                "average" => (nx * toX + ny * toY) / (nx + ny),
                _ => Math.Sqrt((n + nx) * share * toX * toX + (n + ny) * share * toY * toY - n * share * between * between),
            };
        }
    }
}
