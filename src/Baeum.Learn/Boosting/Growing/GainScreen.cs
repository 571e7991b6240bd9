using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Baeum.Learn;

/// <summary>The gains of splits at eight neighbouring bins at once. Most are less than the best so far, and need no closer look.</summary>
/// <remarks>The sums are gradient and hessian in turn. Gains are rounded as <see cref="RegularizedGain"/> rounds them, so that no split is missed.</remarks>
internal readonly struct GainScreen
{
    /// <summary>How many bins are looked at together.</summary>
    public const int Width = 8;

    private readonly Vector256<double> _node, _lambda, _alpha;
    private readonly float _leastDivisor, _gain;
    private readonly bool _drawsIn;

    /// <summary>The screen of a node.</summary>
    public GainScreen(in NodeState node, in RegularizedGain rule)
    {
        _node = Vector256.Create(node.Sums.Gradient, node.Sums.Hessian, node.Sums.Gradient, node.Sums.Hessian);
        _lambda = Vector256.Create(0, rule.Lambda, 0, (double)rule.Lambda);
        _alpha = Vector256.Create(rule.Alpha, double.NegativeInfinity, rule.Alpha, double.NegativeInfinity);
        // One rounding less than what a child needs: the closer look decides.
        _leastDivisor = MathF.BitDecrement((float)((double)rule.MinChildWeight + rule.Lambda));
        _gain = (float)node.Gain;
        _drawsIn = rule.Alpha != 0;
    }

    /// <summary>The gains of eight splits, with the sums of one of their sides given, in a fixed order that is not theirs; 0 or less where a side has too little.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Gains(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d)
    {
        var here = Gains(Terms(a), Terms(b), Terms(c), Terms(d), out var enoughHere);
        var there = Gains(Terms(_node - a), Terms(_node - b), Terms(_node - c), Terms(_node - d), out var enoughThere);
        return (here + there - Vector256.Create(_gain)) & (enoughHere & enoughThere);
    }

    /// <summary>Of two bins the squared gradient, drawn towards 0 by α, and hessian + λ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Terms(Vector256<double> sums)
    {
        var gradient = _drawsIn ? Vector256.Max(Vector256.Abs(sums) - _alpha, Vector256<double>.Zero) : sums;
        return Vector256.ConditionalSelect(IsGradient, gradient * gradient, sums + _lambda);
    }

    /// <summary>Gradient² / (hessian + λ) of eight bins, in a fixed order that is not theirs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Gains(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d, out Vector256<float> isEnough)
    {
        var (first, second) = (Vector256.Narrow(a, b), Vector256.Narrow(c, d));
        var (gradients, hessians) = (Evens(first, second), Odds(first, second));
        isEnough = Vector256.GreaterThanOrEqual(hessians, Vector256.Create(_leastDivisor));
        return gradients / hessians;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Evens(Vector256<float> a, Vector256<float> b)
        => Avx.IsSupported ? Avx.Shuffle(a, b, 0b10_00_10_00)
        : Vector256.ConditionalSelect(Low, Vector256.Shuffle(a, EvenPlaces), Vector256.Shuffle(b, EvenPlaces));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Odds(Vector256<float> a, Vector256<float> b)
        => Avx.IsSupported ? Avx.Shuffle(a, b, 0b11_01_11_01)
        : Vector256.ConditionalSelect(Low, Vector256.Shuffle(a, OddPlaces), Vector256.Shuffle(b, OddPlaces));

    private static Vector256<double> IsGradient => Vector256.Create(-1L, 0, -1, 0).AsDouble();

    private static Vector256<float> Low => Vector256.Create(-1, -1, -1, -1, 0, 0, 0, 0).AsSingle();

    private static Vector256<int> EvenPlaces => Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6);

    private static Vector256<int> OddPlaces => Vector256.Create(1, 3, 5, 7, 1, 3, 5, 7);
}
