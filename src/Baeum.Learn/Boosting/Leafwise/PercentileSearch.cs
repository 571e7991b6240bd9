using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>The rule of splits of scikit-learn's histogram boosting. Bounds are tried from the lowest up, missing values right first; the first of equals holds. Source: scikit-learn 1.2, ensemble/_hist_gradient_boosting/splitting.pyx.</summary>
/// <remarks>A leaf is worth <c>−G / (H + λ)</c>, and has the loss <c>G · value</c>; the root has none.</remarks>
internal readonly struct PercentileSearch(BinColumn[] columns, LeafwiseRules rules) : ISplitSearch, ILeafRule
{
    private const double Tiny = 1e-15;
    private readonly double _lambda = rules.RegLambda;
    private readonly bool _isMonotone = rules.MonotoneConstraints.AsSpan().ContainsAnyExcept(0);

    public static bool SumsFirstFeature => false;

    public static int Width => 4;

    public static double FirstHessian => 0;

    public int MinChildSamples => rules.MinChildSamples;

    public double MinChildWeight => rules.MinChildWeight;

    public bool IsFree => !_isMonotone;

    public NodeState Root(GradientSums sums, int rows) => new(sums, 0, double.NegativeInfinity, double.PositiveInfinity, rows, Value(sums, double.NegativeInfinity, double.PositiveInfinity));

    public bool MaySplit(in NodeState node) => node.Rows > 1 && node.Rows >= 2 * rules.MinChildSamples && node.Sums.Hessian >= rules.MinChildWeight;

    public void Search(in NodeState node, int feature, ReadOnlySpan<double> histogram, ref SplitCandidate best)
    {
        var column = columns[feature];
        if (column.Bins.IsCategorical)
        {
            SupportScan.Run(this, node, feature, histogram, ref best);
            return;
        }
        var scan = new BoundScan<PercentileSearch>(this, node, feature, column.Bins.Count, column.HasMissing, histogram);
        scan.Run(isUp: true, ref best);
        if (column.HasMissing)
            scan.Run(isUp: false, ref best);
    }

    public bool IsBetter(in SplitCandidate later, in SplitCandidate best) => later.Gain > best.Gain;

    public bool MayWait(in SplitCandidate split) => split.Gain > 0;

    public int Turn(in SplitCandidate split) => 0;

    public bool IsWorthwhile(in SplitCandidate split) => true;

    public bool BuildsRight(in SplitCandidate split, int leftRows, int rightRows) => rightRows <= leftRows;

    public SplitOutcome Split(in NodeState node, in SplitCandidate split, int leftRows, int rightRows)
    {
        double left = Value(split.Left, node.Lower, node.Upper), right = Value(split.Right, node.Lower, node.Upper), middle = (left + right) / 2;
        int direction = rules.Direction(split.Feature);
        return new(
            State(split.Left, leftRows, direction < 0 ? middle : node.Lower, direction > 0 ? middle : node.Upper, left),
            State(split.Right, rightRows, direction > 0 ? middle : node.Lower, direction < 0 ? middle : node.Upper, right), node.Weight);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourSides Add(ref Vector256<double> side, ref Vector256<double> count, ref double first, int step, double samplesOfHessian)
    {
        var s0 = side + Vector256.LoadUnsafe(ref first);
        var s1 = s0 + Vector256.LoadUnsafe(ref Unsafe.Add(ref first, step));
        var s2 = s1 + Vector256.LoadUnsafe(ref Unsafe.Add(ref first, 2 * step));
        side = s2 + Vector256.LoadUnsafe(ref Unsafe.Add(ref first, 3 * step));
        var (evens01, evens23) = (FourSides.Evens(s0, s1), FourSides.Evens(s2, side));
        var (odds01, odds23) = (FourSides.Odds(s0, s1), FourSides.Odds(s2, side));
        return new(Vector256.Create(evens01.GetLower(), evens23.GetLower()), Vector256.Create(odds01.GetLower(), odds23.GetLower()), Vector256.Create(evens01.GetUpper(), evens23.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Gains(in NodeState node, in FourSides left, in FourSides right)
        => Vector256.Create(node.Gain) + Worth(left.Gradient, left.Hessian) + Worth(right.Gradient, right.Hessian);

    public double GainOf(in NodeState node, int feature, in SplitSide left, in SplitSide right)
    {
        double leftValue = Value(left.Sums, node.Lower, node.Upper), rightValue = Value(right.Sums, node.Lower, node.Upper);
        int direction = rules.Direction(feature);
        return direction > 0 && leftValue > rightValue || direction < 0 && leftValue < rightValue ? double.NegativeInfinity
            : node.Gain - left.Gradient * leftValue - right.Gradient * rightValue;
    }

    private static NodeState State(GradientSums sums, int rows, double lower, double upper, double value) => new(sums, sums.Gradient * value, lower, upper, rows, value);

    private double Value(GradientSums sums, double lower, double upper)
    {
        double value = -sums.Gradient / (sums.Hessian + _lambda + Tiny);
        return value < lower ? lower : value > upper ? upper : value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Worth(Vector256<double> gradient, Vector256<double> hessian)
        => gradient * (gradient / (hessian + Vector256.Create(_lambda) + Vector256.Create(Tiny)));
}
