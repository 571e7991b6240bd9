using System.Globalization;
using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>Grows trees by splitting, one after another, the leaf whose split gains most.</summary>
/// <remarks>Ke et al. (2017). "LightGBM: A Highly Efficient Gradient Boosting Decision Tree".</remarks>
internal abstract class LeafwiseGrowth(BinnedMatrix data)
{
    /// <summary>The bins of each feature.</summary>
    public BinColumn[] Columns => data.Columns;

    /// <summary>The range or the categories of each feature, as LightGBM's files write them.</summary>
    public string[] FeatureInfos() => [.. data.Columns.Select(Info)];

    /// <summary>Growth with LightGBM's bins and rule.</summary>
    /// <param name="x">Shape: [samples, features]; NaN is missing.</param>
    /// <param name="cuts">How features are cut.</param>
    public static LeafwiseGrowth OfLightGbm(Tensor<float> x, GreedyCuts cuts, LeafwiseRules rules, LeafwiseSampling sampling)
    {
        var data = BinnedMatrix.Of<GreedyCuts, PairCell>(cuts, x);
        return new LeafwiseGrowth<LightGbmSearch>(data, rules, new(data.Columns, rules), asScikitLearn: false, new(data.Columns.Length, rules, sampling));
    }

    /// <summary>Growth with scikit-learn's bins and rule.</summary>
    /// <inheritdoc cref="OfLightGbm"/>
    public static LeafwiseGrowth OfScikitLearn(Tensor<float> x, PercentileCuts cuts, LeafwiseRules rules)
    {
        var data = BinnedMatrix.Of<PercentileCuts, CountedCell>(cuts, x);
        return new LeafwiseGrowth<PercentileSearch>(data, rules, new(data.Columns, rules), asScikitLearn: true, new(data.Columns.Length, rules, null));
    }

    private static string Info(BinColumn column)
        => column.Slots <= 1 ? "none" : (FeatureBins)column.Bins is var bins && bins.IsCategorical ? string.Join(':', bins.Categories) : string.Create(CultureInfo.InvariantCulture, $"[{bins.Least}:{bins.Greatest}]");

    /// <summary>The samples of a leaf of the last tree.</summary>
    public abstract ReadOnlySpan<int> Rows(int leaf);

    /// <summary>Grows a tree.</summary>
    /// <param name="pairs">Gradient and hessian of each sample.</param>
    /// <param name="rows">The samples it learns from, ascending.</param>
    /// <param name="features">The features it may ask.</param>
    public abstract LGBMTree Grow(ReadOnlySpan<GradientPair> pairs, ReadOnlySpan<int> rows, bool[] features);
}

/// <summary>Growth by a rule of splits.</summary>
internal sealed class LeafwiseGrowth<TSearch>(BinnedMatrix data, LeafwiseRules rules, TSearch search, bool asScikitLearn, LeafwiseChoice choice) : LeafwiseGrowth(data) where TSearch : struct, ISplitSearch
{
    private readonly BinnedGrowth<TSearch> _growth = new(data, search, new(rules.MaxDepth, rules.NumLeaves, ByGain: true));

    public override ReadOnlySpan<int> Rows(int leaf) => _growth.Rows(leaf);

    public override LGBMTree Grow(ReadOnlySpan<GradientPair> pairs, ReadOnlySpan<int> rows, bool[] features)
    {
        choice.Start(features);
        var tree = new LeafwiseTree(Columns, asScikitLearn, choice);
        _growth.Grow(pairs, rows, tree);
        return tree.Make();
    }
}
