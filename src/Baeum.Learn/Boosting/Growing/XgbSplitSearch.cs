namespace Baeum.Learn;

/// <summary>XGBoost's rule of splits: the greatest regularised gain, the earliest of equals.</summary>
internal readonly struct XgbSplitSearch(BinColumn[] columns, BoostedTreeSettings settings) : ISplitSearch
{
    /// <summary>A split must gain more.</summary>
    public const double LeastGain = 1e-6f;

    private const double Rounding = 4e-6;
    private readonly RegularizedGain _gain = new(settings);
    private readonly BinCuts[] _cuts = Array.ConvertAll(columns, column => (BinCuts)column.Bins);

    /// <summary>Without missing values XGBoost adds up the bins of the first feature, which may round otherwise.</summary>
    public static bool SumsFirstFeature => true;

    public NodeState Root(GradientSums sums, int rows)
    {
        float gain = _gain.Gain(sums, float.MinValue, float.MaxValue);
        return new(sums, gain, float.MinValue, float.MaxValue, rows, _gain.Weight(sums, float.MinValue, float.MaxValue));
    }

    public bool MaySplit(in NodeState node) => node.Rows > 1 && node.Sums.Hessian >= 2 * Enough(node);

    public void Search(in NodeState node, int feature, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        var column = columns[feature];
        var cuts = _cuts[feature];
        if (cuts.IsCategorical)
        {
            CategorySearch.Search(this, node, feature, cuts, settings, histogram, ref best);
            return;
        }
        // All rows but a few in one bin: whatever the split, the side without that bin has too little.
        if (node.Sums.Hessian - histogram[2 * column.UsualBin + 1] < Enough(node))
            return;
        var scan = new BinScan(this, _gain, node, feature, cuts, histogram);
        float most = scan.Upwards(ref best);
        // XGBoost looks for missing values by comparing sums. Without any, splits from above gain what those from below do, but for rounding.
        if (scan.Sums != node.Sums && (column.HasMissing || most >= best.Gain - Rounding * (Math.Abs(node.Gain) + best.Gain)))
            scan.Downwards(ref best);
    }

    public bool IsBetter(in SplitCandidate later, in SplitCandidate best) => later.Gain > best.Gain;

    public bool MayWait(in SplitCandidate split) => split.Gain > LeastGain;

    public int Turn(in SplitCandidate split) => 0;

    public bool BuildsRight(in SplitCandidate split, int leftRows, int rightRows) => split.Right.Hessian < split.Left.Hessian;

    public bool IsWorthwhile(in SplitCandidate split) => split.Gain >= settings.MinSplitLoss && split.Left.Hessian != 0 && split.Right.Hessian != 0;

    public SplitOutcome Split(in NodeState node, in SplitCandidate split, int leftRows, int rightRows)
    {
        float lower = (float)node.Lower, upper = (float)node.Upper;
        float leftWeight = _gain.Weight(split.Left, lower, upper), rightWeight = _gain.Weight(split.Right, lower, upper);
        float leftGain = _gain.Gain(split.Left, lower, upper), rightGain = _gain.Gain(split.Right, lower, upper);
        var (left, right) = (new NodeState(split.Left, leftGain, lower, upper, leftRows, leftWeight), new NodeState(split.Right, rightGain, lower, upper, rightRows, rightWeight));
        float middle = (leftWeight + rightWeight) / 2;
        switch (Direction(split.Feature))
        {
            case > 0:
                (left, right) = (left with { Upper = middle }, right with { Lower = middle });
                break;
            case < 0:
                (left, right) = (left with { Lower = middle }, right with { Upper = middle });
                break;
        }
        return new(left, right, _gain.Weight(split.Left + split.Right, lower, upper));
    }

    /// <summary>How gains and weights are reckoned.</summary>
    public RegularizedGain Rule => _gain;

    /// <summary>Whether both sides have enough to be tried.</summary>
    public bool IsAllowed(GradientSums left, GradientSums right) => _gain.IsAllowed(left, right);

    /// <summary>By how much the gain of two leaves exceeds that of the node; negative infinity where the weights are in the wrong order.</summary>
    public float GainOf(in NodeState node, int feature, GradientSums left, GradientSums right)
    {
        float leftWeight = 0, rightWeight = 0;
        if (!_gain.IsFree)
            (leftWeight, rightWeight) = (_gain.Weight(left, (float)node.Lower, (float)node.Upper), _gain.Weight(right, (float)node.Lower, (float)node.Upper));
        float gain = _gain.GainOf(left, leftWeight) + _gain.GainOf(right, rightWeight);
        int direction = Direction(feature);
        return (direction > 0 && !(leftWeight <= rightWeight)) || (direction < 0 && !(leftWeight >= rightWeight)) ? float.NegativeInfinity : gain - (float)node.Gain;
    }

    /// <summary>The weight by which categories are ordered.</summary>
    public float WeightOf(GradientSums sums) => (float)_gain.Weight(sums);

    /// <summary>A little less than what one child needs, for rounding.</summary>
    private double Enough(in NodeState node) => settings.MinChildWeight * (1 - 1e-6) - node.Sums.Hessian * 1e-12;

    private int Direction(int feature) => feature < settings.MonotoneConstraints.Length ? settings.MonotoneConstraints[feature] : 0;
}
