using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Scales the gradient by the ratio of the recent changes to the recent gradients: <c>a = rho · a + (1 - rho) · g²; d = -√(b + epsilon) / √(a + epsilon) · g; b = rho · b + (1 - rho) · d²; w + rate · d</c>. Keras: <c>Adadelta</c>, <c>"adadelta"</c>.</summary>
/// <remarks>Slots: accumulated_grad, accumulated_delta_var. Default rate 0.001; the paper's is 1. Source: Zeiler, "ADADELTA: An Adaptive Learning Rate Method", 2012.</remarks>
public sealed class Adadelta(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
    /// <summary>Share of the old averages in the new ones. Default 0.95.</summary>
    public double Rho { get; init => field = Check.Between(value, 0, 1, nameof(Rho)); } = 0.95;

    /// <summary>Keeps the roots away from 0. Default 1e-7.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); } = 1e-7;

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        foreach (var weight in weights)
        {
            AddSlot(weight, "accumulated_grad");
            AddSlot(weight, "accumulated_delta_var");
        }
    }

    protected internal override void Update(UpdateStep step) => step.Run(new Rule((float)step.LearningRate, (float)Rho, (float)(1 - Rho), (float)Epsilon));

    private readonly struct Rule(float rate, float rho, float rest, float epsilon) : IUpdateRule
    {
        public static int Slots => 2;

        public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> gradients, ref Vector<float> changes, ref Vector<float> s2)
        {
            gradients = gradients * rho + g * g * rest;
            var change = -Root(changes) * g / Root(gradients);
            changes = changes * rho + change * change * rest;
            return w + change * rate;
        }

        private Vector<float> Root(Vector<float> x) => Vector.SquareRoot(x + new Vector<float>(epsilon));
    }
}
