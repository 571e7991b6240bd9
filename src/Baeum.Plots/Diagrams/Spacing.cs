namespace Baeum.Plots;

/// <summary>Where the boxes of a layered drawing stand from left to right: each as near as may be to the mean of its neighbours, none nearer to the next one than they need.</summary>
internal static class Spacing
{
    private const int Rounds = 24;

    /// <summary>The middles, in points.</summary>
    /// <param name="ranks">Rows and their order.</param>
    /// <param name="width">Width of each box or place.</param>
    /// <param name="gap">Between two neighbours.</param>
    public static double[] Middles(Ranks ranks, IReadOnlyList<double> width, double gap)
    {
        double[] x = new double[ranks.Row.Count];
        foreach (int[] row in ranks.Order)
            Place(row, [.. row.Select(_ => 0.0)], width, gap, x);
        for (int round = 0; round < Rounds; round++)
            for (int i = 0; i < ranks.Order.Length; i++)
            {
                int[] row = ranks.Order[round % 2 == 0 ? i : ranks.Order.Length - 1 - i];
                Place(row, [.. row.Select(n => Wanted(n, round % 2 == 0 ? ranks.Above[n] : ranks.Below[n], x))], width, gap, x);
            }
        return x;
    }

    private static double Wanted(int n, List<int> near, double[] x) => near.Count > 0 ? near.Average(m => x[m]) : x[n];

    /// <summary>Least squares to the wanted places under the distances: isotonic regression of the places less the distances so far (pool adjacent violators).</summary>
    private static void Place(int[] row, double[] wanted, IReadOnlyList<double> width, double gap, double[] x)
    {
        double[] offset = new double[row.Length];
        for (int i = 1; i < row.Length; i++)
            offset[i] = offset[i - 1] + (width[row[i - 1]] + width[row[i]]) / 2 + gap;
        var pools = new Stack<(double Mean, int Count)>();
        for (int i = 0; i < row.Length; i++)
        {
            var pool = (Mean: wanted[i] - offset[i], Count: 1);
            while (pools.TryPeek(out var before) && before.Mean >= pool.Mean)
            {
                pools.Pop();
                pool = ((before.Mean * before.Count + pool.Mean * pool.Count) / (before.Count + pool.Count), before.Count + pool.Count);
            }
            pools.Push(pool);
        }
        int at = 0;
        foreach (var (mean, count) in pools.Reverse())
            for (int i = 0; i < count; i++, at++)
                x[row[at]] = mean + offset[at];
    }
}
