using System.Numerics;
using System.Text.Json.Serialization;
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
    [JsonPropertyName("beta_1")]
    public double Beta1 { get; init => field = Check.Between(value, 0, 1, nameof(Beta1)); } = 0.9;

    /// <summary>Share of the old average of the square in the new one. Default 0.999.</summary>
    [JsonPropertyName("beta_2")]
    public double Beta2 { get; init => field = Check.Between(value, 0, 1, nameof(Beta2)); } = 0.999;

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
        double u = Beta1 * (1 - 0.5 * Math.Pow(0.96, step.Number)), next = Beta1 * (1 - 0.5 * Math.Pow(0.96, step.Number + 1));
        double product = _product!.Values[0] * u;
        _product.Values[0] = (float)product;
        float ofM = (float)(next / (1 - product * next)), ofG = (float)((1 - u) / (1 - product));
        step.Run(new Rule((float)step.LearningRate, ofM, ofG, (float)(1 - Beta1), (float)(1 - Beta2), (float)(1 - Math.Pow(Beta2, step.Number)), (float)Epsilon));
    }

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
