using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>XGBoost's rule of splits: the greatest regularised gain, the earliest of equals.</summary>
internal readonly struct XgbSplitSearch(BinColumn[] columns, BoostedTreeSettings settings) : ISplitSearch
{
    private readonly RegularizedGain _gain = new(settings);

    public (NodeState State, float Weight) Root(GradientSums sums, int rows)
    {
        float gain = _gain.Gain(sums, float.MinValue, float.MaxValue);
        return (new(sums, gain, float.MinValue, float.MaxValue, rows), _gain.Weight(sums, float.MinValue, float.MaxValue));
    }

    public void Search(in NodeState node, int feature, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        var column = columns[feature];
        if (column.Cuts.IsCategorical)
        {
            CategorySearch.Search(this, node, feature, column.Cuts, settings, histogram, ref best);
            return;
        }
        var sums = SearchUpwards(node, feature, column.Cuts, histogram, ref best);
        if (sums != node.Sums)
            SearchDownwards(node, feature, column.Cuts, histogram, ref best);
    }

    public bool IsBetter(in SplitCandidate later, in SplitCandidate best) => later.Gain > best.Gain;

    public bool IsWorthwhile(in SplitCandidate split) => split.Gain >= settings.MinSplitLoss && split.Left.Hessian != 0 && split.Right.Hessian != 0;

    public SplitOutcome Split(in NodeState node, in SplitCandidate split, int leftRows, int rightRows)
    {
        float leftWeight = _gain.Weight(split.Left, node.Lower, node.Upper), rightWeight = _gain.Weight(split.Right, node.Lower, node.Upper);
        float leftGain = _gain.Gain(split.Left, node.Lower, node.Upper), rightGain = _gain.Gain(split.Right, node.Lower, node.Upper);
        var (left, right) = (new NodeState(split.Left, leftGain, node.Lower, node.Upper, leftRows), new NodeState(split.Right, rightGain, node.Lower, node.Upper, rightRows));
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
        return new(left, right, _gain.Weight(split.Left + split.Right, node.Lower, node.Upper), leftWeight, rightWeight);
    }

    /// <summary>Whether both sides have enough to be tried.</summary>
    public bool IsAllowed(GradientSums left, GradientSums right) => _gain.IsAllowed(left, right);

    /// <summary>By how much the gain of two leaves exceeds that of the node; negative infinity where the weights are in the wrong order.</summary>
    public float GainOf(in NodeState node, int feature, GradientSums left, GradientSums right)
    {
        float leftWeight = 0, rightWeight = 0;
        if (!_gain.IsFree)
            (leftWeight, rightWeight) = (_gain.Weight(left, node.Lower, node.Upper), _gain.Weight(right, node.Lower, node.Upper));
        float gain = _gain.GainOf(left, leftWeight) + _gain.GainOf(right, rightWeight);
        int direction = Direction(feature);
        return (direction > 0 && !(leftWeight <= rightWeight)) || (direction < 0 && !(leftWeight >= rightWeight)) ? float.NegativeInfinity : gain - (float)node.Gain;
    }

    /// <summary>The weight by which categories are ordered.</summary>
    public double WeightOf(GradientSums sums) => _gain.Weight(sums);

    private int Direction(int feature) => feature < settings.MonotoneConstraints.Length ? settings.MonotoneConstraints[feature] : 0;

    /// <summary>Bin after bin goes left, what is missing right; returns the sums of all bins.</summary>
    private GradientSums SearchUpwards(in NodeState node, int feature, BinCuts cuts, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        Span<double> lefts = stackalloc double[2 * GainScreen.Width];
        var screen = new GainScreen(node, _gain);
        var left = Vector128<double>.Zero;
        for (int bin = 0; bin < cuts.Count; bin += GainScreen.Width)
        {
            int count = Math.Min(GainScreen.Width, cuts.Count - bin);
            for (int i = 0; i < count; i++)
            {
                left += Vector128.Create(histogram.Slice(2 * (bin + i), 2));
                left.CopyTo(lefts[(2 * i)..]);
            }
            if (_gain.IsFree && !screen.MayGain(ref lefts[0], (float)best.Gain))
                continue;
            for (int i = 0; i < count; i++)
                TryUpwards(node, feature, cuts, bin + i, new(lefts[2 * i], lefts[2 * i + 1]), ref best);
        }
        return new(left[0], left[1]);
    }

    private void TryUpwards(in NodeState node, int feature, BinCuts cuts, int bin, GradientSums left, ref SplitCandidate best)
    {
        var right = node.Sums - left;
        if (!_gain.IsAllowed(left, right))
            return;
        float gain = GainOf(node, feature, left, right);
        if (gain > best.Gain && !float.IsInfinity(gain))
            best = new() { Gain = gain, Feature = feature, Bin = bin, Condition = cuts.Values[bin], Left = left, Right = right };
    }

    /// <summary>Bin after bin from the last goes right, what is missing left.</summary>
    private void SearchDownwards(in NodeState node, int feature, BinCuts cuts, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        Span<double> rights = stackalloc double[2 * GainScreen.Width];
        var screen = new GainScreen(node, _gain);
        var right = Vector128<double>.Zero;
        for (int bin = cuts.Count - 1; bin >= 0; bin -= GainScreen.Width)
        {
            int count = Math.Min(GainScreen.Width, bin + 1);
            for (int i = 0; i < count; i++)
            {
                right += Vector128.Create(histogram.Slice(2 * (bin - i), 2));
                right.CopyTo(rights[(2 * i)..]);
            }
            if (_gain.IsFree && !screen.MayGain(ref rights[0], (float)best.Gain))
                continue;
            for (int i = 0; i < count; i++)
                TryDownwards(node, feature, cuts, bin - i, new(rights[2 * i], rights[2 * i + 1]), ref best);
        }
    }

    private void TryDownwards(in NodeState node, int feature, BinCuts cuts, int bin, GradientSums right, ref SplitCandidate best)
    {
        var left = node.Sums - right;
        if (!_gain.IsAllowed(left, right))
            return;
        float gain = GainOf(node, feature, left, right);
        if (gain > best.Gain && !float.IsInfinity(gain))
            best = new() { Gain = gain, Feature = feature, Bin = bin - 1, Condition = bin == 0 ? cuts.Least : cuts.Values[bin - 1], DefaultLeft = true, Left = left, Right = right };
    }
}
