using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Divides the gradient by the root of the sum of all its squares: <c>a += g²; w - rate · g / √(a + epsilon)</c>. Keras: <c>Adagrad</c>, <c>"adagrad"</c>.</summary>
/// <remarks>Slot: accumulator. Default rate 0.001; the paper's is 1. Source: Duchi, Hazan, Singer, "Adaptive Subgradient Methods", JMLR 2011.</remarks>
public sealed class Adagrad(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
    /// <summary>First value of the sums, zero or above. Default 0.1.</summary>
    public double InitialAccumulatorValue { get; init => field = Check.NonNegative(value, nameof(InitialAccumulatorValue)); } = 0.1;

    /// <summary>Keeps the root away from 0. Default 1e-7.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); } = 1e-7;

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        foreach (var weight in weights)
            AddSlot(weight, "accumulator", InitialAccumulatorValue);
    }

    protected internal override void Update(UpdateStep step) => step.Run(new Rule((float)step.LearningRate, (float)Epsilon));

    private readonly struct Rule(float rate, float epsilon) : IUpdateRule
    {
        public static int Slots => 1;

        public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> sum, ref Vector<float> s1, ref Vector<float> s2)
        {
            sum += g * g;
            return w - g * rate / Vector.SquareRoot(sum + new Vector<float>(epsilon));
        }
    }
}
