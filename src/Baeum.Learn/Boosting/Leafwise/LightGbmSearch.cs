using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>LightGBM's rule of splits. Bounds are tried from the highest down, missing values left first; the first of equals holds. Source: microsoft/LightGBM, src/treelearner/feature_histogram.hpp.</summary>
/// <remarks>How many samples a bin has is derived from its hessian, which is exact where hessians are constant.</remarks>
internal readonly struct LightGbmSearch(BinColumn[] columns, LeafwiseRules rules) : ISplitSearch, ILeafRule
{
    /// <summary>Keeps divisors from being 0.</summary>
    public const double Tiny = 1e-15;

    private readonly LeafOutput _output = new(rules);

    public static bool SumsFirstFeature => false;

    public static int Width => 2;

    public static double FirstHessian => Tiny;

    public int MinChildSamples => rules.MinChildSamples;

    public double MinChildWeight => rules.MinChildWeight;

    public bool IsFree => _output.IsFree;

    public NodeState Root(GradientSums sums, int rows)
    {
        sums = sums with { Hessian = sums.Hessian + 2 * Tiny };
        return State(sums, rows, double.NegativeInfinity, double.PositiveInfinity, _output.Bounded(sums.Gradient, sums.Hessian, 0));
    }

    public bool MaySplit(in NodeState node) => node.Rows > 1 && node.Rows >= 2 * rules.MinChildSamples && node.Sums.Hessian >= 0;

    public void Search(in NodeState node, int feature, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        var column = columns[feature];
        if (column.Bins.IsCategorical)
        {
            CategoryScan.Run(this, rules, node, feature, histogram, ref best);
            return;
        }
        var scan = new BoundScan<LightGbmSearch>(this, node, feature, column.Bins.Count, column.HasMissing, histogram) { Only = rules.ExtraTrees ? Drawn(node, feature, column.Slots - 2) : -1 };
        scan.Run(isUp: false, ref best);
        if (column.HasMissing)
            scan.Run(isUp: true, ref best);
    }

    public bool IsBetter(in SplitCandidate later, in SplitCandidate best) => later.Gain > best.Gain;

    public bool MayWait(in SplitCandidate split) => split.Gain > 0;

    public int Turn(in SplitCandidate split) => split.Feature;

    public bool IsWorthwhile(in SplitCandidate split) => true;

    public bool BuildsRight(in SplitCandidate split, int leftRows, int rightRows) => rightRows < leftRows;

    public SplitOutcome Split(in NodeState node, in SplitCandidate split, int leftRows, int rightRows)
    {
        double extra = split.Categories is not null && !IsOneAgainstRest(columns[split.Feature].Bins.Count) ? rules.CatL2 : 0;
        double left = _output.Of(node, new(split.Left.Gradient, split.Left.Hessian, leftRows), extra), right = _output.Of(node, new(split.Right.Gradient, split.Right.Hessian, rightRows), extra);
        var (lower, upper, middle) = (node.Lower, node.Upper, (left + right) / 2);
        int direction = rules.Direction(split.Feature);
        return new(
            State(split.Left, leftRows, direction < 0 ? middle : lower, direction > 0 ? middle : upper, left),
            State(split.Right, rightRows, direction > 0 ? middle : lower, direction < 0 ? middle : upper, right), node.Weight);
    }

    /// <summary>Whether so many bins of categories are split one against the others.</summary>
    public bool IsOneAgainstRest(int bins) => bins - 1 <= rules.MaxCatToOnehot;

    /// <summary>The one bound of a feature that extremely random trees try in a node: the same at any number of threads.</summary>
    public int Drawn(in NodeState node, int feature, int count)
        => count <= 0 ? 0 : (int)(Mixed(BitConverter.DoubleToUInt64Bits(node.Sums.Gradient) ^ Mixed((uint)feature ^ (ulong)(uint)rules.ExtraSeed << 32)) % (uint)count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourSides Add(ref Vector256<double> side, ref Vector256<double> count, ref double first, int step, double samplesOfHessian)
    {
        var (b0, b1) = (Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref Unsafe.Add(ref first, step)));
        var (b2, b3) = (Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 2 * step)), Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 3 * step)));
        var s0 = side.GetLower() + b0;
        var s1 = s0 + b1;
        var s2 = s1 + b2;
        var s3 = s2 + b3;
        side = s3.ToVector256Unsafe();
        // Whole numbers, so that they may be added in any order.
        var counts = Vector256.Floor(FourSides.Odds(Vector256.Create(b0, b2), Vector256.Create(b1, b3)) * Vector256.Create(samplesOfHessian) + Vector256.Create(0.5));
        counts += Vector256.Shuffle(counts, Vector256.Create(-1L, 0, 1, 2));
        counts += Vector256.Shuffle(counts, Vector256.Create(-1L, -1, 0, 1)) + count;
        count = Vector256.Shuffle(counts, Vector256.Create(3L));
        Vector256<double> evens = Vector256.Create(s0, s2), odds = Vector256.Create(s1, s3);
        return new(FourSides.Evens(evens, odds), FourSides.Odds(evens, odds), counts);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Gains(in NodeState node, in FourSides left, in FourSides right)
        => _output.Gains(left.Gradient, left.Hessian) + _output.Gains(right.Gradient, right.Hessian) - Vector256.Create(node.Gain);

    public double GainOf(in NodeState node, int feature, in SplitSide left, in SplitSide right) => GainOf(node, rules.Direction(feature), left, right, 0);

    /// <summary>The gain of a split with a regularisation that is raised.</summary>
    public double GainOf(in NodeState node, int direction, in SplitSide left, in SplitSide right, double extra)
    {
        if (IsFree)
            return _output.Gain(left.Gradient, left.Hessian, extra) + _output.Gain(right.Gradient, right.Hessian, extra) - node.Gain;
        double leftOutput = _output.Of(node, left, extra), rightOutput = _output.Of(node, right, extra);
        return direction > 0 && leftOutput > rightOutput || direction < 0 && leftOutput < rightOutput ? double.NegativeInfinity
            : _output.Gain(left.Gradient, left.Hessian, extra, leftOutput) + _output.Gain(right.Gradient, right.Hessian, extra, rightOutput) - node.Gain;
    }

    private NodeState State(GradientSums sums, int rows, double lower, double upper, double weight)
        => new(sums, _output.Shift(sums, rows, weight) + rules.MinSplitGain, lower, upper, rows, weight);

    /// <summary>The last step of SplitMix64.</summary>
    private static ulong Mixed(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
        x = (x ^ x >> 27) * 0x94D049BB133111EB;
        return x ^ x >> 31;
    }
}
