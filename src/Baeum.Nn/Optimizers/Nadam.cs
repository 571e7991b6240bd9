using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary><see cref="Adam"/> with Nesterov's momentum, whose share <c>u = beta1 · (1 - ½ · 0.96^t)</c> grows with the steps. Keras: <c>Nadam</c>, <c>"nadam"</c>.</summary>
/// <remarks>
/// <c>w - rate · (u' · m / (1 - U · u') + (1 - u) · g / (1 - U)) / (√(v / (1 - beta2^t)) + epsilon)</c> with u' of the next step and U the product of all u so far.
/// Slots: momentum, velocity; one number: U. Default rate 0.001. Source: Dozat, "Incorporating Nesterov Momentum into Adam", 2016.
/// </remarks>
public sealed class Nadam(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
    private OptimizerVariable? _product;

    /// <summary>Share of the old average of the gradient in the new one. Default 0.9.</summary>
    public double Beta1 { get; init => field = Decay.Checked(value, nameof(Beta1)); } = 0.9;

    /// <summary>Share of the old average of the square in the new one. Default 0.999.</summary>
    public double Beta2 { get; init => field = Decay.Checked(value, nameof(Beta2)); } = 0.999;

    /// <summary>Keeps the denominator away from 0. Default 1e-7.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); } = 1e-7;

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        foreach (var weight in weights)
        {
            AddSlot(weight, "momentum");
            AddSlot(weight, "velocity");
        }
        if (_product is null)
            AddVariable(_product = OptimizerVariable.Filled(null, "variable", [], 1f));
    }

    protected internal override void Update(UpdateStep step)
    {
        float u = Share(step.Number), next = Share(step.Number + 1), product = _product!.Values[0] *= u;
        step.Run(new Rule(
            (float)step.LearningRate, ofM: next / (1f - product * next), ofG: (1f - u) / (1f - product),
            (float)(1 - Beta1), (float)(1 - Beta2), Decay.Correction(Beta2, step.Number), (float)Epsilon));
    }

    /// <summary>u of step t, in 32-bit floats as in Keras.</summary>
    private float Share(long t) => (float)Beta1 * (1f - 0.5f * MathF.Pow(0.96f, t));

    private readonly struct Rule(float rate, float ofM, float ofG, float rest1, float rest2, float correction, float epsilon) : IUpdateRule
    {
        public static int Slots => 2;

        public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> m, ref Vector<float> v, ref Vector<float> s2)
        {
            m += (g - m) * rest1;
            v += (g * g - v) * rest2;
            return w - (m * ofM + g * ofG) * rate / (Vector.SquareRoot(v / correction) + new Vector<float>(epsilon));
        }
    }
}
