namespace Baeum.Learn;

/// <summary>scikit-learn's splits of a leaf by categories: those with enough samples in the order of <c>G / (H + 10)</c>, the best cut from either end up to the middle. Source: scikit-learn 1.2, ensemble/_hist_gradient_boosting/splitting.pyx.</summary>
/// <remarks>Missing values are a category too. Rare categories go right.</remarks>
internal static class SupportScan
{
    private const double LeastSupport = 10;

    /// <inheritdoc cref="ISplitSearch.Search"/>
    public static void Run(in PercentileSearch rule, in NodeState node, int feature, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        int bins = histogram.Length / PercentileSearch.Width;
        var order = new List<(double Key, int Bin)>();
        double samplesOfHessian = node.Rows / node.Sums.Hessian;
        for (int bin = 0; bin < bins; bin++)
            if (Side(histogram, bin) is var side && side.Hessian * samplesOfHessian >= LeastSupport)
                order.Add((side.Gradient / (side.Hessian + LeastSupport), bin));
        if (order.Count <= 1)
            return;
        order.Sort();
        Span<int> lefts = stackalloc int[order.Count];
        for (int direction = 0; direction < 2; direction++)
        {
            SplitSide left = default;
            for (int i = 0; i < (order.Count + 1) / 2 - direction; i++)
            {
                lefts[i] = order[direction == 0 ? i : order.Count - 1 - i].Bin;
                left += Side(histogram, lefts[i]);
                if (!Fits(left, rule))
                    continue;
                var right = node - left;
                if (!Fits(right, rule))
                    break;
                double gain = rule.GainOf(node, feature, left, right);
                if (gain > best.Gain)
                    best = new() { Gain = gain, Feature = feature, Bin = -1, Categories = CategoryScan.Others(lefts[..(i + 1)], bins), Left = left.Sums, Right = right.Sums };
            }
        }
    }

    private static bool Fits(SplitSide side, in PercentileSearch rule) => side.Count >= rule.MinChildSamples && side.Hessian >= rule.MinChildWeight;

    private static SplitSide Side(ReadOnlySpan<double> histogram, int bin) => new(histogram[4 * bin], histogram[4 * bin + 1], histogram[4 * bin + 2]);
}
