using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>"Follow the regularized leader", which makes many weights exactly 0 under L1. Keras: <c>Ftrl</c>, <c>"ftrl"</c>.</summary>
/// <remarks>
/// With p = -learningRatePower and n' = n + g²: <c>z += g + 2 · shrinkage · w - (n'^p - n^p) / rate · w; w = (clip(z, -l1, l1) - z) / (n'^p / rate + 2 · (l2 + beta / (2 · rate))); n = n'</c>.
/// Slots: accumulator n, linear z. Default rate 0.001. Source: McMahan et al., "Ad Click Prediction: a View from the Trenches", KDD 2013.
/// </remarks>
public sealed class Ftrl(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
    /// <summary>How the rate falls with the sum of the squares, zero or below; 0 is a fixed rate. Default -0.5.</summary>
    public double LearningRatePower
    {
        get;
        init => field = value <= 0 ? value : throw new ArgumentOutOfRangeException(nameof(LearningRatePower), FormattableString.Invariant($"LearningRatePower must be zero or below; received {value}."));
    } = -0.5;

    /// <summary>First value of the accumulators, zero or above. Default 0.1.</summary>
    public double InitialAccumulatorValue { get; init => field = Check.NonNegative(value, nameof(InitialAccumulatorValue)); } = 0.1;

    /// <summary>Strength of L1, zero or above. Default 0.</summary>
    public double L1RegularizationStrength { get; init => field = Check.NonNegative(value, nameof(L1RegularizationStrength)); }

    /// <summary>Strength of L2, zero or above: steadies the update. Default 0.</summary>
    public double L2RegularizationStrength { get; init => field = Check.NonNegative(value, nameof(L2RegularizationStrength)); }

    /// <summary>Strength of an L2 penalty in the gradient, zero or above. Default 0.</summary>
    public double L2ShrinkageRegularizationStrength { get; init => field = Check.NonNegative(value, nameof(L2ShrinkageRegularizationStrength)); }

    /// <summary>The paper's beta. Default 0.</summary>
    public double Beta { get; init; }

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        foreach (var weight in weights)
        {
            AddSlot(weight, "accumulator", InitialAccumulatorValue);
            AddSlot(weight, "linear");
        }
    }

    protected internal override void Update(UpdateStep step)
    {
        double rate = step.LearningRate;
        step.Run(new Rule((float)rate, (float)-LearningRatePower, (float)L1RegularizationStrength, (float)(2 * (L2RegularizationStrength + Beta / (2 * rate))), (float)(2 * L2ShrinkageRegularizationStrength)));
    }

    private readonly struct Rule(float rate, float power, float l1, float l2, float shrinkage) : IUpdateRule
    {
        public static int Slots => 2;

        public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> n, ref Vector<float> z, ref Vector<float> s2)
        {
            var sum = n + g * g;
            var root = Power(sum);
            z += g + w * shrinkage - (root - Power(n)) / rate * w;
            n = sum;
            var clipped = Vector.Min(Vector.Max(z, new Vector<float>(-l1)), new Vector<float>(l1));
            return (clipped - z) / (root / rate + new Vector<float>(l2));
        }

        private Vector<float> Power(Vector<float> x)
        {
            if (power == 0.5f)
                return Vector.SquareRoot(x);
            for (int i = 0; i < Vector<float>.Count; i++)
                x = x.WithElement(i, MathF.Pow(x.GetElement(i), power));
            return x;
        }
    }
}
