namespace Baeum.Learn;

/// <summary>XGBoost's splits of a feature by its categories.</summary>
internal static class CategorySearch
{
    /// <summary>Few categories: one against the others. More: the categories in the order of their weights, a beginning of them goes right.</summary>
    public static void Search(in XgbSplitSearch rule, in NodeState node, int feature, BinCuts cuts, BoostedTreeSettings settings, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        if (cuts.Count < settings.MaxCatToOnehot)
        {
            SearchSingle(rule, node, feature, cuts.Count, histogram, ref best);
            return;
        }
        int[] order = Ordered(rule, cuts.Count, histogram);
        int most = Math.Min(settings.MaxCatThreshold, cuts.Count);
        SearchFirst(rule, node, feature, order, most, histogram, ref best);
        SearchLast(rule, node, feature, order, most, histogram, ref best);
    }

    private static GradientSums Sums(ReadOnlySpan<double> histogram, int bin) => new(histogram[2 * bin], histogram[2 * bin + 1]);

    private static void SearchSingle(in XgbSplitSearch rule, in NodeState node, int feature, int count, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        GradientSums all = default;
        for (int bin = 0; bin < count; bin++)
            all += Sums(histogram, bin);
        var missing = node.Sums - all;
        for (int bin = 0; bin < count; bin++)
        {
            var right = Sums(histogram, bin);
            if (TryTake(rule, node, feature, node.Sums - right, right, defaultLeft: true, ref best))
                best.Categories = [bin];
            right += missing;
            if (TryTake(rule, node, feature, node.Sums - right, right, defaultLeft: false, ref best))
                best.Categories = [bin];
        }
    }

    private static int[] Ordered(in XgbSplitSearch rule, int count, ReadOnlySpan<double> histogram)
    {
        int[] order = new int[count];
        double[] weights = new double[count];
        for (int bin = 0; bin < count; bin++)
            (order[bin], weights[bin]) = (bin, rule.WeightOf(Sums(histogram, bin)));
        Array.Sort(order, (a, b) => weights[a] != weights[b] ? weights[a].CompareTo(weights[b]) : a.CompareTo(b));
        return order;
    }

    /// <summary>The first categories go right, what is missing left.</summary>
    private static void SearchFirst(in XgbSplitSearch rule, in NodeState node, int feature, int[] order, int most, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        GradientSums right = default;
        for (int i = 0; i < most - 1; i++)
        {
            right += Sums(histogram, order[i]);
            if (TryTake(rule, node, feature, node.Sums - right, right, defaultLeft: true, ref best))
                best.Categories = Ascending(order, i + 1);
        }
    }

    /// <summary>The last categories go left, what is missing right with the first.</summary>
    private static void SearchLast(in XgbSplitSearch rule, in NodeState node, int feature, int[] order, int most, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        GradientSums left = default;
        for (int i = order.Length - 1; i > order.Length - most; i--)
        {
            left += Sums(histogram, order[i]);
            if (TryTake(rule, node, feature, left, node.Sums - left, defaultLeft: false, ref best))
                best.Categories = Ascending(order, i);
        }
    }

    private static bool TryTake(in XgbSplitSearch rule, in NodeState node, int feature, GradientSums left, GradientSums right, bool defaultLeft, ref SplitCandidate best)
    {
        if (!rule.IsAllowed(left, right))
            return false;
        float gain = rule.GainOf(node, feature, left, right);
        if (!(gain > best.Gain) || float.IsInfinity(gain))
            return false;
        best = new() { Gain = gain, Feature = feature, Condition = float.NaN, DefaultLeft = defaultLeft, Left = left, Right = right };
        return true;
    }

    private static int[] Ascending(int[] order, int count)
    {
        int[] categories = order[..count];
        Array.Sort(categories);
        return categories;
    }
}
