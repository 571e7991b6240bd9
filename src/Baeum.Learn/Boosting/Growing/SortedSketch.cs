namespace Baeum.Learn;

/// <summary>Finds where to cut a column whose values are sorted. XGBoost: <c>SortedSketchContainer</c>, which the <c>approx</c> method uses for every tree.</summary>
internal static class SortedSketch
{
    /// <summary>The cuts of sorted values.</summary>
    /// <param name="order">The row of each value.</param>
    /// <param name="weights">The weight of each row.</param>
    public static BinCuts Cut(ReadOnlySpan<float> values, ReadOnlySpan<int> order, ReadOnlySpan<float> weights, int maxBins)
    {
        if (values.IsEmpty)
            return BinCuts.OfNothing;
        SketchSummary limited = new(), reduced = new(), final = new();
        limited.PruneKeepingLarge(Picked(values, order, weights, maxBins), QuantileSketch.Limit(values.Length, 2.0 / maxBins));
        int most = (int)Math.Min(values.Length, (long)maxBins * QuantileSketch.Oversampling), bins = Math.Min(most, maxBins);
        reduced.PruneKeepingLarge(limited, most);
        final.PruneKeepingLarge(reduced, bins + 1);
        return BinCuts.From(final.Entries, final.Size, bins);
    }

    /// <summary>Whenever another share of the whole weight is passed, the value there, with its ranks.</summary>
    private static SketchSummary Picked(ReadOnlySpan<float> values, ReadOnlySpan<int> order, ReadOnlySpan<float> weights, int most)
    {
        var picked = new SketchSummary();
        double total = 0, rank = 0, weight = 0, goal = 0;
        foreach (int row in order)
            total += weights[row];
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0 && values[i] != values[i - 1])
            {
                double next = rank + weight;
                if (next >= goal && picked.Size != most)
                {
                    picked.Add(new((float)rank, (float)next, (float)weight, values[i - 1]));
                    goal = picked.Size == most ? total * 2 + 1e-5f : (float)(picked.Size * total / most);
                }
                (rank, weight) = (next, 0);
            }
            weight += weights[order[i]];
        }
        picked.Add(new((float)rank, (float)(rank + weight), (float)weight, values[^1]));
        return picked;
    }
}
