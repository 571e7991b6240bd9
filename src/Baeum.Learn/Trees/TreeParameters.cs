using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>What all decision trees and forests can be told.</summary>
public abstract record TreeParameters
{
    /// <summary>How deep a tree may grow; null for until the leaves are pure.</summary>
    public int? MaxDepth { get; init => field = value is { } depth ? Check.Positive(depth, nameof(MaxDepth)) : null; }

    /// <summary>A node with fewer samples is not split: a number, 2 or more, or a share of all samples.</summary>
    public SampleShare MinSamplesSplit { get; init => field = value.AtLeast(2, nameof(MinSamplesSplit)); } = 2;

    /// <summary>No leaf gets fewer samples: a number, or a share of all samples.</summary>
    public SampleShare MinSamplesLeaf { get; init => field = value.AtLeast(1, nameof(MinSamplesLeaf)); } = 1;

    /// <summary>No leaf gets a smaller share of all weights.</summary>
    public double MinWeightFractionLeaf { get; init => field = Check.Between(value, 0, 0.5, nameof(MinWeightFractionLeaf)); }

    /// <summary>How many features are drawn for each split: null for all, a number, a share, "sqrt" or "log2".</summary>
    public FeatureCount MaxFeatures { get; init; }

    /// <summary>Grow the leaf that improves most first, up to so many leaves; null for no limit.</summary>
    public int? MaxLeafNodes { get; init => field = value is null or >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(MaxLeafNodes), $"MaxLeafNodes must be 2 or more; received MaxLeafNodes = {value}."); }

    /// <summary>A node is split only if its weighted impurity falls by this much.</summary>
    public double MinImpurityDecrease { get; init => field = Check.NonNegative(value, nameof(MinImpurityDecrease)); }

    /// <summary>Branches that lower the impurity by less for each of their leaves are pruned; 0 prunes nothing.</summary>
    public double CcpAlpha { get; init => field = Check.NonNegative(value, nameof(CcpAlpha)); }

    /// <summary>Features whose values are categories, whole numbers from 0; null for none. They are split by sets of categories. scikit-learn's trees do not have it, its <c>HistGradientBoostingClassifier</c> has.</summary>
    public IReadOnlyList<int>? CategoricalFeatures { get; init; }

    /// <summary>Where random choices come from; null gives the result of 0.</summary>
    public int? Seed { get; init => field = value is { } seed ? Check.NonNegative(seed, nameof(Seed)) : null; }

    /// <summary>The numbers for these samples.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="isRandom">Whether thresholds are drawn.</param>
    /// <param name="data">The samples.</param>
    /// <param name="weights">How much each counts; null for equally much.</param>
    internal TreeSettings Settings(string criterion, bool isRandom, TreeData data, double[]? weights)
    {
        int leaf = MinSamplesLeaf.Ceiling(data.Samples);
        return new(criterion, isRandom, MaxFeatures.Of(data.Features), MaxDepth ?? int.MaxValue, Math.Max(MinSamplesSplit.Ceiling(data.Samples, least: 2), 2 * leaf), leaf,
            MinWeightFractionLeaf * (weights is null ? data.Samples : NumpySum.Of(weights)), MinImpurityDecrease, MaxLeafNodes);
    }
}
