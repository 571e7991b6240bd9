using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Moving averages of the gradient and of its square: <c>m += (g - m)(1 - beta1); v += (g² - v)(1 - beta2); w - rate · √(1 - beta2^t) / (1 - beta1^t) · m / (√v + epsilon)</c>. Keras: <c>Adam</c>, <c>"adam"</c>.</summary>
/// <remarks>
/// With <see cref="Amsgrad"/> the largest v so far takes the place of v. Slots: momentum, velocity, velocity_hat. Default rate 0.001.
/// Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015; Reddi, Kale, Kumar, "On the Convergence of Adam and Beyond", ICLR 2018.
/// </remarks>
public class Adam : Optimizer
{
    /// <summary>Adam with a step size; default 0.001.</summary>
    public Adam(LearningRate? learningRate = null)
        : base(learningRate ?? 0.001)
    {
    }

    private protected Adam(LearningRate learningRate, double? weightDecay)
        : base(learningRate, weightDecay)
    {
    }

    /// <summary>Share of the old average of the gradient in the new one. Default 0.9.</summary>
    public double Beta1 { get; init => field = Decay.Checked(value, nameof(Beta1)); } = 0.9;

    /// <summary>Share of the old average of the square in the new one. Default 0.999.</summary>
    public double Beta2 { get; init => field = Decay.Checked(value, nameof(Beta2)); } = 0.999;

    /// <summary>Keeps the denominator away from 0: "epsilon hat" of the paper's section 2.1. Default 1e-7.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); } = 1e-7;

    /// <summary>Divide by the largest average square so far. Default false.</summary>
    public bool Amsgrad { get; init; }

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        foreach (var weight in weights)
        {
            AddSlot(weight, "momentum");
            AddSlot(weight, "velocity");
        }
        if (Amsgrad)
            foreach (var weight in weights)
                AddSlot(weight, "velocity_hat");
    }

    protected internal override void Update(UpdateStep step)
    {
        float alpha = Decay.AdamRate(step.LearningRate, Beta1, Beta2, step.Number);
        if (Amsgrad)
            step.Run(new AdamRule<On>(alpha, (float)(1 - Beta1), (float)(1 - Beta2), (float)Epsilon));
        else
            step.Run(new AdamRule<Off>(alpha, (float)(1 - Beta1), (float)(1 - Beta2), (float)Epsilon));
    }
}

/// <summary>Adam's formula; slots: m, v and, if <typeparamref name="TAmsgrad"/> is on, the largest v.</summary>
internal readonly struct AdamRule<TAmsgrad>(float alpha, float rest1, float rest2, float epsilon) : IUpdateRule where TAmsgrad : struct, IChoice
{
    public static int Slots => TAmsgrad.IsOn ? 3 : 2;

    public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> m, ref Vector<float> v, ref Vector<float> largest)
    {
        m += (g - m) * rest1;
        v += (g * g - v) * rest2;
        if (TAmsgrad.IsOn)
            largest = Vector.Max(largest, v);
        return w - m * alpha / (Vector.SquareRoot(TAmsgrad.IsOn ? largest : v) + new Vector<float>(epsilon));
    }
}
