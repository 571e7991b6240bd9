namespace Baeum.Learn;

/// <summary>The best split of a leaf by a feature of numbers: all bounds between bins, missing values on either side.</summary>
/// <remarks>LightGBM tries bounds from the highest down, missing values left first; scikit-learn from the lowest up, missing values right first. The first of equals holds.</remarks>
internal static class NumberSplits
{
    /// <param name="histogram">Gradients, hessians and counts of the feature's bins.</param>
    /// <param name="bins">The feature's bins.</param>
    /// <param name="feature">Its number.</param>
    /// <param name="leaf">The sums of the leaf.</param>
    /// <param name="rules">What a split must keep to.</param>
    public static LeafSplit Best(ReadOnlySpan<HistogramBin> histogram, FeatureBins bins, int feature, LeafSums leaf, LeafwiseRules rules)
    {
        double shift = rules.Gain(leaf.Gradient, leaf.Hessian) + rules.MinSplitGain;
        var best = LeafSplit.None;
        if (rules.AsScikitLearn)
        {
            Up(histogram, bins, feature, leaf, rules, shift, ref best);
            if (bins.HasMissing)
                Down(histogram, bins, feature, leaf, rules, shift, ref best);
        }
        else
        {
            if (bins.Numbers > 1)
                Down(histogram, bins, feature, leaf, rules, shift, ref best);
            if (bins.HasMissing)
                Up(histogram, bins, feature, leaf, rules, shift, ref best);
        }
        return best;
    }

    private static void Up(ReadOnlySpan<HistogramBin> histogram, FeatureBins bins, int feature, LeafSums leaf, LeafwiseRules rules, double shift, ref LeafSplit best)
    {
        double gradient = 0, hessian = rules.AsScikitLearn ? 0 : LeafwiseRules.Tiny, count = 0;
        int end = bins.Numbers - (bins.HasMissing ? 0 : 1);
        for (int bin = 0; bin < end; bin++)
        {
            gradient += histogram[bin].Gradient;
            hessian += histogram[bin].Hessian;
            count += rules.Count(histogram[bin], leaf);
            if (count < rules.MinChildSamples || hessian < rules.MinChildWeight)
                continue;
            if (leaf.Count - count < rules.MinChildSamples || leaf.Hessian - hessian < rules.MinChildWeight)
                break;
            var left = new LeafSums(gradient, hessian, (int)count);
            Try(leaf, left, leaf - left, feature, bin, missingLeft: false, rules, shift, ref best);
        }
    }

    private static void Down(ReadOnlySpan<HistogramBin> histogram, FeatureBins bins, int feature, LeafSums leaf, LeafwiseRules rules, double shift, ref LeafSplit best)
    {
        double gradient = 0, hessian = rules.AsScikitLearn ? 0 : LeafwiseRules.Tiny, count = 0;
        for (int bin = bins.Numbers - 1; bin > 0; bin--)
        {
            gradient += histogram[bin].Gradient;
            hessian += histogram[bin].Hessian;
            count += rules.Count(histogram[bin], leaf);
            if (count < rules.MinChildSamples || hessian < rules.MinChildWeight)
                continue;
            if (leaf.Count - count < rules.MinChildSamples || leaf.Hessian - hessian < rules.MinChildWeight)
                break;
            var right = new LeafSums(gradient, hessian, (int)count);
            Try(leaf, leaf - right, right, feature, bin - 1, missingLeft: true, rules, shift, ref best);
        }
    }

    private static void Try(LeafSums leaf, LeafSums left, LeafSums right, int feature, int bin, bool missingLeft, LeafwiseRules rules, double shift, ref LeafSplit best)
    {
        double gain = rules.Gain(leaf, shift, left, right);
        if (gain > 0 && gain > best.Gain)
            best = new(gain, feature, bin, null, missingLeft, left, right, 0);
    }
}
