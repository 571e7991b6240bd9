namespace Baeum.Learn;

/// <summary>scikit-learn's bins of histogram boosting: between all different values if they are few, else between percentiles. Source: scikit-learn, ensemble/_hist_gradient_boosting/binning.py.</summary>
internal static class PercentileBins
{
    /// <param name="sorted">The values that are there, ascending.</param>
    /// <param name="maxBins">How many bins at most, without the one of missing values.</param>
    public static FeatureBins OfNumbers(ReadOnlySpan<float> sorted, int maxBins)
    {
        var distinct = new List<double>();
        for (int i = 0; i < sorted.Length && distinct.Count <= maxBins; i++)
            if (distinct.Count == 0 || distinct[^1] != sorted[i])
                distinct.Add(sorted[i]);
        var bounds = new List<double>();
        if (distinct.Count <= maxBins)
        {
            for (int i = 0; i + 1 < distinct.Count; i++)
                bounds.Add((distinct[i] + distinct[i + 1]) * 0.5);
        }
        else
        {
            for (int i = 1; i < maxBins; i++)
            {
                // In the order of numpy's operations, so that whole places stay whole.
                double place = (sorted.Length - 1) * (i * (100.0 / maxBins) / 100);
                double bound = (sorted[(int)Math.Floor(place)] + (double)sorted[(int)Math.Ceiling(place)]) * 0.5;
                if (bounds.Count == 0 || bounds[^1] != bound)
                    bounds.Add(bound);
            }
        }
        return new([.. bounds, double.PositiveInfinity], [], IsCategorical: false) { Least = sorted.IsEmpty ? 0 : sorted[0], Greatest = sorted.IsEmpty ? 0 : sorted[^1] };
    }

    /// <summary>One bin for every category; scikit-learn takes at most as many as there are bins, and none that is greater.</summary>
    public static FeatureBins OfCategories(ReadOnlySpan<float> values, int maxBins, int feature)
    {
        var known = new SortedSet<int>();
        bool hasOthers = false;
        foreach (float value in values)
            if (value >= 0 && value < int.MaxValue)
                known.Add((int)value);
            else
                hasOthers = true;
        if (known.Count > maxBins)
            throw new ArgumentException($"Categorical feature at index {feature} is expected to have a cardinality <= {maxBins}, but has {known.Count} categories. Take it for numbers, or join rare categories.");
        if (known.Count > 0 && known.Max >= maxBins)
            throw new ArgumentException($"Categorical feature at index {feature} is expected to be encoded with values < {maxBins}, but holds {known.Max}. Number the categories from 0.");
        return new([], [.. known], IsCategorical: true) { HasOthers = hasOthers };
    }
}
