using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>What a leaf of LightGBM gives, and how good it is: <c>w = −soft(G, α) / (H + λ)</c>, <c>gain = soft(G, α)² / (H + λ)</c>; of an output that is bounded or smoothed, <c>gain = −(2 · soft(G, α) · w + (H + λ) · w²)</c>.</summary>
internal readonly struct LeafOutput(LeafwiseRules rules)
{
    private readonly double _alpha = rules.RegAlpha, _lambda = rules.RegLambda, _step = rules.MaxDeltaStep, _smooth = rules.PathSmooth;
    private readonly bool _isMonotone = rules.MonotoneConstraints.AsSpan().ContainsAnyExcept(0);

    /// <summary>Whether outputs are neither bounded nor smoothed.</summary>
    public bool IsFree => _step <= 0 && _smooth <= 0 && !_isMonotone;

    /// <summary>The output, not above the greatest step.</summary>
    public double Bounded(double gradient, double hessian, double extra)
    {
        double output = -Soft(gradient) / (hessian + _lambda + extra);
        return _step > 0 && Math.Abs(output) > _step ? Math.Sign(output) * _step : output;
    }

    /// <summary>The output of a side of a node: drawn to the node's own the more, the fewer samples there are, and between its bounds.</summary>
    public double Of(in NodeState node, in SplitSide side, double extra)
    {
        double output = Smoothed(Bounded(side.Gradient, side.Hessian, extra), side.Count, node.Weight);
        return !_isMonotone ? output : output < node.Lower ? node.Lower : output > node.Upper ? node.Upper : output;
    }

    /// <summary>What the sides of a node must gain together at least.</summary>
    public double Shift(GradientSums sums, int rows, double weight)
        => _step <= 0 && _smooth <= 0 ? Gain(sums.Gradient, sums.Hessian, 0) : Gain(sums.Gradient, sums.Hessian, 0, Smoothed(Bounded(sums.Gradient, sums.Hessian, 0), rows, weight));

    /// <summary>The gain of a leaf with the best output.</summary>
    public double Gain(double gradient, double hessian, double extra) => Soft(gradient) is var g ? g * g / (hessian + _lambda + extra) : 0;

    /// <summary>The gain of a leaf with a given output.</summary>
    public double Gain(double gradient, double hessian, double extra, double output) => -(2 * Soft(gradient) * output + (hessian + _lambda + extra) * output * output);

    /// <summary>The gains of four leaves with the best outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Gains(Vector256<double> gradient, Vector256<double> hessian)
    {
        var soft = _alpha == 0 ? gradient : Vector256.Max(Vector256<double>.Zero, Vector256.Abs(gradient) - Vector256.Create(_alpha));
        return soft * soft / (hessian + Vector256.Create(_lambda));
    }

    private double Smoothed(double output, double samples, double parents)
        => _smooth <= 0 ? output : output * (samples / _smooth) / (samples / _smooth + 1) + parents / (samples / _smooth + 1);

    private double Soft(double gradient) => _alpha == 0 ? gradient : Math.Sign(gradient) * Math.Max(0, Math.Abs(gradient) - _alpha);
}
