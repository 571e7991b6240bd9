using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>Weights and gains of regularised leaves: <c>w = −G / (H + λ)</c>, <c>gain = G² / (H + λ)</c>, with G drawn towards 0 by α.</summary>
/// <remarks>Rounded to float where XGBoost 1.7 does, since ties between splits hang on it. Source: Chen and Guestrin (2016).</remarks>
internal readonly struct RegularizedGain(BoostedTreeSettings settings)
{
    private readonly float _alpha = settings.RegAlpha, _lambda = settings.RegLambda, _minChildWeight = settings.MinChildWeight, _maxDeltaStep = settings.MaxDeltaStep;
    private readonly bool _isMonotone = settings.MonotoneConstraints.Length > 0;

    /// <summary>Whether gains are those of the best weights: no weight is bounded.</summary>
    public bool IsFree => _maxDeltaStep == 0 && !_isMonotone;

    public float MinChildWeight => _minChildWeight;

    public float Alpha => _alpha;

    public float Lambda => _lambda;

    /// <summary>The best weight, before bounds of monotone constraints.</summary>
    public double Weight(GradientSums sums)
    {
        if (sums.Hessian < _minChildWeight || sums.Hessian <= 0)
            return 0;
        double weight = -Shrunk(sums.Gradient) / (sums.Hessian + _lambda);
        return _maxDeltaStep != 0 && Math.Abs(weight) > _maxDeltaStep ? Math.CopySign(_maxDeltaStep, weight) : weight;
    }

    /// <summary>The best weight between bounds.</summary>
    public float Weight(GradientSums sums, float lower, float upper)
    {
        float weight = (float)Weight(sums);
        return !_isMonotone ? weight : weight < lower ? lower : weight > upper ? upper : weight;
    }

    /// <summary>The gain of a leaf of the best weight between bounds.</summary>
    public float Gain(GradientSums sums, float lower, float upper) => GainOf(sums, Weight(sums, lower, upper));

    /// <summary>The gain of a leaf of a given weight.</summary>
    public float GainOf(GradientSums sums, float weight)
    {
        if (sums.Hessian <= 0)
            return 0;
        if (IsFree)
        {
            double gradient = Shrunk(sums.Gradient);
            return (float)(gradient * gradient) / (float)(sums.Hessian + _lambda);
        }
        float g = (float)sums.Gradient, h = (float)sums.Hessian;
        return -(2f * g * weight + (h + _lambda) * (weight * weight));
    }

    /// <summary>The gain of two leaves of the best weights, if these are free; 0 if one has too little.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float FreeGain(GradientSums left, GradientSums right)
    {
        if (!IsAllowed(left, right))
            return 0;
        double leftGradient = Shrunk(left.Gradient), rightGradient = Shrunk(right.Gradient);
        float leftGain = (float)(leftGradient * leftGradient) / (float)(left.Hessian + _lambda), rightGain = (float)(rightGradient * rightGradient) / (float)(right.Hessian + _lambda);
        return leftGain + rightGain;
    }

    /// <summary>Whether both children have enough.</summary>
    public bool IsAllowed(GradientSums left, GradientSums right) => left.Hessian >= _minChildWeight && right.Hessian >= _minChildWeight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Shrunk(double gradient) => _alpha == 0 ? gradient : gradient > _alpha ? gradient - _alpha : gradient < -_alpha ? gradient + _alpha : 0;
}
