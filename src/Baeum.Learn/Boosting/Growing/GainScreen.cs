using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Baeum.Learn;

/// <summary>Says of eight neighbouring bins at once whether a split at one of them may gain more than the best so far. Most may not, and need no closer look.</summary>
/// <remarks>The sums are gradient and hessian in turn. Gains are rounded as <see cref="RegularizedGain"/> rounds them, so that no split is missed.</remarks>
internal readonly struct GainScreen
{
    /// <summary>How many bins are looked at together.</summary>
    public const int Width = 8;

    private static readonly Vector256<double> IsGradient = Vector256.Create(-1L, 0, -1, 0).AsDouble();
    private readonly Vector256<double> _node, _lambda, _alpha;
    private readonly float _leastDivisor, _gain;

    /// <summary>The screen of a node.</summary>
    public GainScreen(in NodeState node, in RegularizedGain rule)
    {
        _node = Vector256.Create(node.Sums.Gradient, node.Sums.Hessian, node.Sums.Gradient, node.Sums.Hessian);
        _lambda = Vector256.Create(0, rule.Lambda, 0, (double)rule.Lambda);
        _alpha = Vector256.Create(rule.Alpha, double.NegativeInfinity, rule.Alpha, double.NegativeInfinity);
        // One rounding less than what a child needs: the closer look decides.
        _leastDivisor = MathF.BitDecrement((float)((double)rule.MinChildWeight + rule.Lambda));
        _gain = (float)node.Gain;
    }

    /// <summary>Whether one of the eight splits, with the sums of one of their sides given, may gain more than <paramref name="best"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayGain(ref double sums, float best)
    {
        var (a, b) = (Vector256.LoadUnsafe(ref sums), Vector256.LoadUnsafe(ref sums, 4));
        var (c, d) = (Vector256.LoadUnsafe(ref sums, 8), Vector256.LoadUnsafe(ref sums, 12));
        var here = Gains(Vector256.Narrow(Terms(a), Terms(b)), Vector256.Narrow(Terms(c), Terms(d)), out var enoughHere);
        var there = Gains(Vector256.Narrow(Terms(_node - a), Terms(_node - b)), Vector256.Narrow(Terms(_node - c), Terms(_node - d)), out var enoughThere);
        var gains = here + there - Vector256.Create(_gain);
        // Not "greater": NaN is looked at closely too.
        return !Vector256.LessThanOrEqualAll(gains & (enoughHere & enoughThere), Vector256.Create(best));
    }

    /// <summary>Of two bins the squared gradient, drawn towards 0 by α, and hessian + λ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Terms(Vector256<double> sums)
    {
        var gradient = Vector256.Max(Vector256.Abs(sums) - _alpha, Vector256<double>.Zero);
        return Vector256.ConditionalSelect(IsGradient, gradient * gradient, sums + _lambda);
    }

    /// <summary>Gradient² / (hessian + λ) of eight bins, in a fixed order that is not theirs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Gains(Vector256<float> first, Vector256<float> second, out Vector256<float> isEnough)
    {
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

    private static Vector256<float> Low => Vector256.Create(-1, -1, -1, -1, 0, 0, 0, 0).AsSingle();

    private static Vector256<int> EvenPlaces => Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6);

    private static Vector256<int> OddPlaces => Vector256.Create(1, 3, 5, 7, 1, 3, 5, 7);
}
