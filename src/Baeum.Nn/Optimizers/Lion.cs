using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Steps of one size by the sign of a mixture of momentum and gradient: <c>w - rate · sign(beta1 · m + (1 - beta1) · g); m = beta2 · m + (1 - beta2) · g</c>. Keras: <c>Lion</c>, <c>"lion"</c>.</summary>
/// <remarks>Slot: momentum. Default rate 0.001. Source: Chen et al., "Symbolic Discovery of Optimization Algorithms", NeurIPS 2023.</remarks>
public sealed class Lion(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
    /// <summary>Share of the momentum in the direction, in (0, 1]. Default 0.9.</summary>
    public double Beta1 { get; init => field = Check.Positive(Check.Between(value, 0, 1, nameof(Beta1)), nameof(Beta1)); } = 0.9;

    /// <summary>Share of the old momentum in the new one. Default 0.99.</summary>
    public double Beta2 { get; init => field = Check.Between(value, 0, 1, nameof(Beta2)); } = 0.99;

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        foreach (var weight in weights)
            AddSlot(weight, "momentum");
    }

    protected internal override void Update(UpdateStep step) => step.Run(new Rule((float)step.LearningRate, (float)Beta1, (float)(1 - Beta1), (float)Beta2, (float)(1 - Beta2)));

    private readonly struct Rule(float rate, float beta1, float rest1, float beta2, float rest2) : IUpdateRule
    {
        public static int Slots => 1;

        public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> m, ref Vector<float> s1, ref Vector<float> s2)
        {
            var direction = new Sign().Invoke(m * beta1 + g * rest1);
            m = m * beta2 + g * rest2;
            return w - direction * rate;
        }
    }
}
