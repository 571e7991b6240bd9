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
            Scan(histogram, bins, feature, leaf, rules, shift, isUp: true, ref best);
        if (bins.HasMissing || !rules.AsScikitLearn)
            Scan(histogram, bins, feature, leaf, rules, shift, isUp: false, ref best);
        if (bins.HasMissing && !rules.AsScikitLearn)
            Scan(histogram, bins, feature, leaf, rules, shift, isUp: true, ref best);
        return best;
    }

    // The side that grows is the left one going up, where missing values stay right, and the right one going down.
    private static void Scan(ReadOnlySpan<HistogramBin> histogram, FeatureBins bins, int feature, LeafSums leaf, LeafwiseRules rules, double shift, bool isUp, ref LeafSplit best)
    {
        bool asScikitLearn = rules.AsScikitLearn;
        double alpha = rules.RegAlpha, lambda = rules.RegLambda, least = rules.MinChildWeight, samplesOfHessian = leaf.Count / leaf.Hessian, start = leaf.IsRoot ? 0 : -shift;
        double gradient = 0, hessian = asScikitLearn ? 0 : LeafwiseRules.Tiny, count = 0, bestGain = Math.Max(0, best.Gain);
        int fewest = rules.MinChildSamples, steps = isUp && bins.HasMissing ? bins.Numbers : bins.Numbers - 1;
        for (int i = 0; i < steps; i++)
        {
            ref readonly var bin = ref histogram[isUp ? i : bins.Numbers - 1 - i];
            gradient += bin.Gradient;
            hessian += bin.Hessian;
            count += asScikitLearn ? bin.Count : Math.Floor(bin.Hessian * samplesOfHessian + 0.5);
            if (count < fewest || hessian < least)
                continue;
            double otherGradient = leaf.Gradient - gradient, otherHessian = leaf.Hessian - hessian;
            if (leaf.Count - count < fewest || otherHessian < least)
                break;
            double grown = Worth(gradient, hessian, alpha, lambda, asScikitLearn), other = Worth(otherGradient, otherHessian, alpha, lambda, asScikitLearn);
            double gain = !asScikitLearn ? grown + other - shift : isUp ? start + grown + other : start + other + grown;
            if (!(gain > bestGain))
                continue;
            bestGain = gain;
            var side = new LeafSums(gradient, hessian, (int)count);
            best = isUp ? new(gain, feature, i, null, false, side, leaf - side, 0) : new(gain, feature, bins.Numbers - 2 - i, null, true, leaf - side, side, 0);
        }
    }

    /// <summary><see cref="LeafwiseRules.Gain(double, double, double)"/> for the inner loop.</summary>
    private static double Worth(double gradient, double hessian, double alpha, double lambda, bool asScikitLearn)
    {
        double soft = alpha == 0 ? gradient : Math.Sign(gradient) * Math.Max(0, Math.Abs(gradient) - alpha);
        return asScikitLearn ? gradient * (soft / (hessian + lambda + LeafwiseRules.Tiny)) : soft * soft / (hessian + lambda);
    }
}
