namespace Baeum.Learn;

/// <summary>The best split of a leaf by categories: one against the rest if they are few, else the best cut of the categories in the order of <c>G / (H + smooth)</c>, from both ends.</summary>
/// <remarks>Fisher, W. D. (1958). "On Grouping for Maximum Homogeneity". Rules: microsoft/LightGBM, src/treelearner/feature_histogram.hpp. Missing and rare categories go right.</remarks>
internal static class CategorySplits
{
    /// <inheritdoc cref="NumberSplits.Best"/>
    public static LeafSplit Best(ReadOnlySpan<HistogramBin> histogram, int feature, LeafSums leaf, LeafwiseRules rules)
    {
        double shift = rules.Gain(leaf.Gradient, leaf.Hessian) + rules.MinSplitGain;
        return histogram.Length - 1 <= rules.MaxCatToOnehot ? OneAgainstRest(histogram, feature, leaf, rules, shift) : Ordered(histogram, feature, leaf, rules, shift);
    }

    private static LeafSplit OneAgainstRest(ReadOnlySpan<HistogramBin> histogram, int feature, LeafSums leaf, LeafwiseRules rules, double shift)
    {
        var best = LeafSplit.None;
        for (int bin = 1; bin < histogram.Length; bin++)
        {
            var left = new LeafSums(histogram[bin].Gradient, histogram[bin].Hessian + LeafwiseRules.Tiny, (int)rules.Count(histogram[bin], leaf));
            if (Fits(left, rules) && Fits(leaf - left, rules))
                Try(leaf, left, feature, [bin], rules, 0, shift, ref best);
        }
        return best;
    }

    private static LeafSplit Ordered(ReadOnlySpan<HistogramBin> histogram, int feature, LeafSums leaf, LeafwiseRules rules, double shift)
    {
        var best = LeafSplit.None;
        var order = new List<(double Key, int Bin)>();
        for (int bin = 1; bin < histogram.Length; bin++)
            if (rules.Count(histogram[bin], leaf) >= rules.CatSmooth)
                order.Add((histogram[bin].Gradient / (histogram[bin].Hessian + rules.CatSmooth), bin));
        order.Sort();
        int most = Math.Min(rules.MaxCatThreshold, (order.Count + 1) / 2);
        Span<int> bins = order.Count <= 1024 ? stackalloc int[order.Count] : new int[order.Count];
        for (int direction = 0; direction < 2; direction++)
        {
            double gradient = 0, hessian = LeafwiseRules.Tiny;
            int count = 0, group = 0;
            for (int i = 0; i < most; i++)
            {
                int bin = bins[i] = order[direction == 0 ? i : order.Count - 1 - i].Bin;
                gradient += histogram[bin].Gradient;
                hessian += histogram[bin].Hessian;
                count += (int)rules.Count(histogram[bin], leaf);
                group += (int)rules.Count(histogram[bin], leaf);
                var left = new LeafSums(gradient, hessian, count);
                if (!Fits(left, rules))
                    continue;
                if (!Fits(leaf - left, rules) || leaf.Count - count < rules.MinDataPerGroup)
                    break;
                if (group < rules.MinDataPerGroup)
                    continue;
                group = 0;
                Try(leaf, left, feature, bins[..(i + 1)], rules, rules.CatL2, shift, ref best);
            }
        }
        return best;
    }

    private static bool Fits(LeafSums side, LeafwiseRules rules) => side.Count >= rules.MinChildSamples && side.Hessian >= rules.MinChildWeight;

    private static void Try(LeafSums leaf, LeafSums left, int feature, ReadOnlySpan<int> bins, LeafwiseRules rules, double extra, double shift, ref LeafSplit best)
    {
        var right = leaf - left;
        double gain = rules.Gain(leaf, shift, left, right, extra);
        if (gain > 0 && gain > best.Gain)
            best = new(gain, feature, -1, bins.ToArray(), false, left, right, extra);
    }
}
