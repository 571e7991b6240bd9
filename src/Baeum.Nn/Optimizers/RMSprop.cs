using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Divides the gradient by the root of a moving average of its square: <c>v = rho · v + (1 - rho) · g²; w - rate · g / √(v + epsilon)</c>. Keras: <c>RMSprop</c>, <c>"rmsprop"</c>.</summary>
/// <remarks>
/// Centered, v loses the square of a moving average of g; with momentum, the change is <c>b = momentum · b + rate · g / √(...)</c>. Slots: velocity, momentum, average_gradient. Default rate 0.001.
/// Source: Hinton, Coursera lecture 6e, 2012.
/// </remarks>
public sealed class RMSprop(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
    /// <summary>Share of the old average in the new one. Default 0.9.</summary>
    public double Rho { get; init => field = Check.Between(value, 0, 1, nameof(Rho)); } = 0.9;

    /// <summary>Share of the last change in the next. Default 0.</summary>
    public double Momentum { get; init => field = Check.NonNegative(value, nameof(Momentum)); }

    /// <summary>Keeps the root away from 0. Default 1e-7.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); } = 1e-7;

    /// <summary>Use the variance of the gradient instead of its square. Default false.</summary>
    public bool Centered { get; init; }

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        foreach (var weight in weights)
            AddSlot(weight, "velocity");
        if (Momentum > 0)
            foreach (var weight in weights)
                AddSlot(weight, "momentum");
        if (Centered)
            foreach (var weight in weights)
                AddSlot(weight, "average_gradient");
    }

    protected internal override void Update(UpdateStep step)
    {
        if (Momentum > 0 && Centered)
            step.Run(NewRule<On, On>(step));
        else if (Momentum > 0)
            step.Run(NewRule<On, Off>(step));
        else if (Centered)
            step.Run(NewRule<Off, On>(step));
        else
            step.Run(NewRule<Off, Off>(step));
    }

    private Rule<TMomentum, TCentered> NewRule<TMomentum, TCentered>(UpdateStep step)
        where TMomentum : struct, IChoice
        where TCentered : struct, IChoice
        => new((float)step.LearningRate, (float)Rho, (float)(1 - Rho), (float)Momentum, (float)Epsilon);

    private readonly struct Rule<TMomentum, TCentered>(float rate, float rho, float rest, float momentum, float epsilon) : IUpdateRule
        where TMomentum : struct, IChoice
        where TCentered : struct, IChoice
    {
        public static int Slots => 1 + (TMomentum.IsOn ? 1 : 0) + (TCentered.IsOn ? 1 : 0);

        public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> v, ref Vector<float> s1, ref Vector<float> s2)
        {
            v = v * rho + g * g * rest;
            var variance = v;
            if (TCentered.IsOn)
            {
                ref var mean = ref (TMomentum.IsOn ? ref s2 : ref s1);
                mean = mean * rho + g * rest;
                variance -= mean * mean;
            }
            var change = g * rate / Vector.SquareRoot(variance + new Vector<float>(epsilon));
            if (!TMomentum.IsOn)
                return w - change;
            s1 = s1 * momentum + change;
            return w - s1;
        }
    }
}
