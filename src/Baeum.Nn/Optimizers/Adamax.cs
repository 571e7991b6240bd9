using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary><see cref="Adam"/> by the largest gradient instead of the mean square: <c>m += (g - m)(1 - beta1); u = max(beta2 · u, |g|); w - rate · m / ((1 - beta1^t) · (u + epsilon))</c>. Keras: <c>Adamax</c>, <c>"adamax"</c>.</summary>
/// <remarks>Slots: momentum, norm. Default rate 0.001. Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", section 7.1, ICLR 2015.</remarks>
public sealed class Adamax(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
    /// <summary>Share of the old average of the gradient in the new one. Default 0.9.</summary>
    public double Beta1 { get; init => field = Decay.Checked(value, nameof(Beta1)); } = 0.9;

    /// <summary>Factor by which the largest gradient fades from step to step. Default 0.999.</summary>
    public double Beta2 { get; init => field = Decay.Checked(value, nameof(Beta2)); } = 0.999;

    /// <summary>Keeps the denominator away from 0. Default 1e-7.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); } = 1e-7;

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        foreach (var weight in weights)
        {
            AddSlot(weight, "momentum");
            AddSlot(weight, "norm");
        }
    }

    protected internal override void Update(UpdateStep step)
        => step.Run(new Rule((float)step.LearningRate / Decay.Correction(Beta1, step.Number), (float)(1 - Beta1), (float)Beta2, (float)Epsilon));

    private readonly struct Rule(float rate, float rest1, float beta2, float epsilon) : IUpdateRule
    {
        public static int Slots => 2;

        public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> m, ref Vector<float> u, ref Vector<float> s2)
        {
            m += (g - m) * rest1;
            u = Vector.Max(u * beta2, Vector.Abs(g));
            return w - m * rate / (u + new Vector<float>(epsilon));
        }
    }
}
