using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>LightGBM's rule of splits. Bounds are tried from the highest down, missing values left first; the first of equals holds. Source: microsoft/LightGBM, src/treelearner/feature_histogram.hpp.</summary>
/// <remarks>How many samples a bin has is derived from its hessian, which is exact where hessians are constant.</remarks>
internal readonly struct LightGbmSearch(BinColumn[] columns, LeafwiseRules rules) : ISplitSearch, ILeafRule
{
    /// <summary>Keeps divisors from being 0.</summary>
    public const double Tiny = 1e-15;

    private readonly double _alpha = rules.RegAlpha, _lambda = rules.RegLambda;

    public static bool SumsFirstFeature => false;

    public static int Width => 2;

    public static double FirstHessian => Tiny;

    public int MinChildSamples => rules.MinChildSamples;

    public double MinChildWeight => rules.MinChildWeight;

    public bool IsFree => true;

    public NodeState Root(GradientSums sums, int rows) => State(sums with { Hessian = sums.Hessian + 2 * Tiny }, rows, 0);

    public bool MaySplit(in NodeState node) => node.Rows > 1 && node.Rows >= 2 * rules.MinChildSamples && node.Sums.Hessian >= 0;

    public void Search(in NodeState node, int feature, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        var column = columns[feature];
        if (column.Bins.IsCategorical)
        {
            CategoryScan.Run(this, rules, node, feature, histogram, ref best);
            return;
        }
        var scan = new BoundScan<LightGbmSearch>(this, node, feature, column.Bins.Count, column.HasMissing, histogram);
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
        return new(State(split.Left, leftRows, extra), State(split.Right, rightRows, extra), node.Weight);
    }

    /// <summary>Whether so many bins of categories are split one against the others.</summary>
    public bool IsOneAgainstRest(int bins) => bins - 1 <= rules.MaxCatToOnehot;

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
        => Worth(left.Gradient, left.Hessian) + Worth(right.Gradient, right.Hessian) - Vector256.Create(node.Gain);

    public double GainOf(in NodeState node, int feature, in SplitSide left, in SplitSide right) => GainOf(node, left, right, 0);

    /// <summary>The gain of a split with a regularisation that is raised.</summary>
    public double GainOf(in NodeState node, in SplitSide left, in SplitSide right, double extra)
        => Worth(left.Gradient, left.Hessian, extra) + Worth(right.Gradient, right.Hessian, extra) - node.Gain;

    private NodeState State(GradientSums sums, int rows, double extra)
        => new(sums, Worth(sums.Gradient, sums.Hessian, 0) + rules.MinSplitGain, double.NegativeInfinity, double.PositiveInfinity, rows, -Soft(sums.Gradient) / (sums.Hessian + _lambda + extra));

    /// <summary>How good a leaf is: <c>soft(G, α)² / (H + λ)</c>.</summary>
    private double Worth(double gradient, double hessian, double extra) => Soft(gradient) is var g ? g * g / (hessian + _lambda + extra) : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Worth(Vector256<double> gradient, Vector256<double> hessian)
    {
        var soft = _alpha == 0 ? gradient : Vector256.Max(Vector256<double>.Zero, Vector256.Abs(gradient) - Vector256.Create(_alpha));
        return soft * soft / (hessian + Vector256.Create(_lambda));
    }

    private double Soft(double gradient) => _alpha == 0 ? gradient : Math.Sign(gradient) * Math.Max(0, Math.Abs(gradient) - _alpha);
}
