using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Adam without a schedule: steps go along z, the average x of all z is what to evaluate, and gradients are taken between the two. Keras: <c>ScheduleFreeAdamW</c>.</summary>
/// <remarks>
/// <c>v += (g² - v)(1 - beta2); z -= rate · g / (√(v / (1 - beta2^t)) + epsilon); x = (w - (1 - beta1) · z) / beta1; x += (z - x) / t; w = (1 - beta1) · z + beta1 · x</c>;
/// Keras 3.14 recovers x with the new z, where the paper keeps x itself, and so do we.
/// The model holds w while it trains; <see cref="SwapToEval"/> puts x in its place, <see cref="SwapToTrain"/> goes back. Slots: momentum (z), velocity. Default rate 0.0025.
/// Source: Defazio et al., "The Road Less Scheduled", NeurIPS 2024.
/// </remarks>
public sealed class ScheduleFreeAdamW(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.0025)
{
    /// <summary>Share of the average in the weights, in (0, 1). Default 0.9.</summary>
    public double Beta1 { get; init => field = Check.Positive(Decay.Checked(value, nameof(Beta1)), nameof(Beta1)); } = 0.9;

    /// <summary>Share of the old average of the square in the new one. Default 0.999.</summary>
    public double Beta2 { get; init => field = Decay.Checked(value, nameof(Beta2)); } = 0.999;

    /// <summary>Keeps the denominator away from 0. Default 1e-8.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); } = 1e-8;

    /// <summary>Steps in which the rate rises to its full size. Default 0.</summary>
    public int WarmupSteps { get; init => field = Check.NonNegative(value, nameof(WarmupSteps)); }

    private protected override string DefaultName => "schedule_free_adamw";

    /// <summary>From evaluation back to training: <c>w = (1 - beta1) · z + beta1 · x</c>.</summary>
    public void SwapToTrain() => Swap(1 - Beta1, Beta1);

    /// <summary>From training to evaluation: <c>x = (w - (1 - beta1) · z) / beta1</c>.</summary>
    public void SwapToEval() => Swap(-(1 - Beta1) / Beta1, 1 / Beta1);

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        foreach (var weight in weights)
        {
            AddSlot(weight, "momentum");
            AddSlot(weight, "velocity");
            weight.Parameter.Span.CopyTo(weight.Slot(0));
        }
    }

    protected internal override void Update(UpdateStep step)
    {
        float rate = (float)(step.LearningRate * (WarmupSteps > 0 ? Math.Min(1, step.Number / (double)WarmupSteps) : 1));
        step.Run(new Rule(rate, (float)Beta1, (float)(1 - Beta2), Decay.Correction(Beta2, step.Number), (float)Epsilon, 1f / step.Number));
    }

    private void Swap(double ofZ, double ofW)
    {
        foreach (var weight in Weights)
        {
            Span<float> w = weight.Parameter.Span, z = weight.Slot(0);
            for (int i = 0; i < w.Length; i++)
                w[i] = (float)(ofZ * z[i] + ofW * w[i]);
        }
    }

    private readonly struct Rule(float rate, float beta1, float rest2, float correction, float epsilon, float share) : IUpdateRule
    {
        public static int Slots => 2;

        public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> z, ref Vector<float> v, ref Vector<float> s2)
        {
            v += (g * g - v) * rest2;
            z -= g * rate / (Vector.SquareRoot(v / correction) + new Vector<float>(epsilon));
            var x = (w - z * (1f - beta1)) / beta1;
            x = x * (1f - share) + z * share;
            return z * (1f - beta1) + x * beta1;
        }
    }
}
