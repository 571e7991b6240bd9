namespace Baeum.Learn;

/// <summary>LightGBM's splits of a leaf by categories: one against the rest if they are few, else the best cut of the categories in the order of <c>G / (H + smooth)</c>, from both ends.</summary>
/// <remarks>Fisher, W. D. (1958). "On Grouping for Maximum Homogeneity". Rules: microsoft/LightGBM, src/treelearner/feature_histogram.hpp. Missing and rare categories go right.</remarks>
internal static class CategoryScan
{
    /// <inheritdoc cref="ISplitSearch.Search"/>
    public static void Run(in LightGbmSearch rule, LeafwiseRules rules, in NodeState node, int feature, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        int bins = histogram.Length / LightGbmSearch.Width;
        if (rule.IsOneAgainstRest(bins))
            OneAgainstRest(rule, rules, node, feature, histogram, bins, ref best);
        else
            Ordered(rule, rules, node, feature, histogram, bins, ref best);
    }

    private static void OneAgainstRest(in LightGbmSearch rule, LeafwiseRules rules, in NodeState node, int feature, ReadOnlySpan<double> histogram, int bins, ref SplitCandidate best)
    {
        int only = rules.ExtraTrees ? 1 + rule.Drawn(node, feature, bins - 1) : -1;
        for (int bin = 1; bin < bins; bin++)
        {
            if (only >= 0 && bin != only)
                continue;
            var left = Side(node, histogram, bin) with { Hessian = histogram[2 * bin + 1] + LightGbmSearch.Tiny };
            if (Fits(left, rules) && Fits(node - left, rules))
                Try(rule, node, left, feature, [bin], bins, 0, ref best);
        }
    }

    private static void Ordered(in LightGbmSearch rule, LeafwiseRules rules, in NodeState node, int feature, ReadOnlySpan<double> histogram, int bins, ref SplitCandidate best)
    {
        var order = new List<(double Key, int Bin)>();
        for (int bin = 1; bin < bins; bin++)
            if (Side(node, histogram, bin) is var side && side.Count >= rules.CatSmooth)
                order.Add((side.Gradient / (side.Hessian + rules.CatSmooth), bin));
        order.Sort();
        int most = Math.Min(rules.MaxCatThreshold, (order.Count + 1) / 2);
        int only = rules.ExtraTrees ? rule.Drawn(node, feature, most) : -1;
        Span<int> lefts = order.Count <= 1024 ? stackalloc int[order.Count] : new int[order.Count];
        for (int direction = 0; direction < 2; direction++)
        {
            var left = new SplitSide(0, LightGbmSearch.Tiny, 0);
            double group = 0;
            for (int i = 0; i < most; i++)
            {
                lefts[i] = order[direction == 0 ? i : order.Count - 1 - i].Bin;
                var side = Side(node, histogram, lefts[i]);
                left += side;
                group += side.Count;
                if (!Fits(left, rules))
                    continue;
                if (!Fits(node - left, rules) || node.Rows - left.Count < rules.MinDataPerGroup)
                    break;
                if (group < rules.MinDataPerGroup)
                    continue;
                group = 0;
                if (only < 0 || i == only)
                    Try(rule, node, left, feature, lefts[..(i + 1)], bins, rules.CatL2, ref best);
            }
        }
    }

    private static SplitSide Side(in NodeState node, ReadOnlySpan<double> histogram, int bin)
    {
        double cell = histogram[2 * bin + 1];
        return new(histogram[2 * bin], cell, Math.Floor(cell * (node.Rows / node.Sums.Hessian) + 0.5));
    }

    private static bool Fits(SplitSide side, LeafwiseRules rules) => side.Count >= rules.MinChildSamples && side.Hessian >= rules.MinChildWeight;

    private static void Try(in LightGbmSearch rule, in NodeState node, SplitSide left, int feature, ReadOnlySpan<int> lefts, int bins, double extra, ref SplitCandidate best)
    {
        var right = node - left;
        double gain = rule.GainOf(node, 0, left, right, extra);
        if (gain > best.Gain)
            best = new() { Gain = gain, Feature = feature, Bin = -1, Categories = Others(lefts, bins), Left = left.Sums, Right = right.Sums };
    }

    /// <summary>The bins that go right.</summary>
    internal static int[] Others(ReadOnlySpan<int> lefts, int bins)
    {
        var others = new int[bins - lefts.Length];
        for (int bin = 0, count = 0; bin < bins; bin++)
            if (!lefts.Contains(bin))
                others[count++] = bin;
        return others;
    }
}
