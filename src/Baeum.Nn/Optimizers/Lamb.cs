using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary><see cref="Adam"/> whose step for each weight is as long as the weight's norm: <c>w - rate · ‖w‖ / ‖u‖ · u</c> with <c>u = m̂ / (√v̂ + epsilon)</c>. For very large batches. Keras: <c>Lamb</c>, <c>"lamb"</c>.</summary>
/// <remarks>The ratio is 1 where a norm is 0. Slots: momentum, velocity. Default rate 0.001. Source: You et al., "Large Batch Optimization for Deep Learning: Training BERT in 76 minutes", ICLR 2020.</remarks>
public sealed class Lamb(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
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
    }

    protected internal override void Update(UpdateStep step)
    {
        step.Begin();
        step.Each(new Directions((float)(1 - Beta1), (float)(1 - Beta2), Decay.Correction(Beta1, step.Number), Decay.Correction(Beta2, step.Number), (float)Epsilon));
        for (int i = 0; i < step.Weights.Count; i++)
            if (step.Weights[i] is { IsActive: true } weight)
            {
                double w = Math.Sqrt(Reduce.SumOfSquares(weight.Parameter.Span)), u = Math.Sqrt(Reduce.SumOfSquares(weight.Gradient));
                float rate = (float)(step.LearningRate * (w > 0 && u > 0 ? w / u : 1));
                Elementwise.Map(new Descend(rate), weight.Parameter.Span, weight.Gradient, weight.Parameter.Span);
            }
        step.End();
    }

    /// <summary>Brings m and v up to date and puts u in the place of the gradient.</summary>
    private readonly struct Directions(float rest1, float rest2, float correction1, float correction2, float epsilon) : ISegment
    {
        public void Run(TrainedWeight weight, int start, int length)
        {
            if (!weight.IsActive)
                return;
            var g = weight.Gradient.Slice(start, length);
            UpdateLoop.Run(new Direction(rest1, rest2, correction1, correction2, epsilon), g, g, weight.Slot(0).Slice(start, length), weight.Slot(1).Slice(start, length), []);
        }
    }

    private readonly struct Direction(float rest1, float rest2, float correction1, float correction2, float epsilon) : IUpdateRule
    {
        public static int Slots => 2;

        public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> m, ref Vector<float> v, ref Vector<float> s2)
        {
            m += (g - m) * rest1;
            v += (g * g - v) * rest2;
            return m / correction1 / (Vector.SquareRoot(v / correction2) + new Vector<float>(epsilon));
        }
    }
}
