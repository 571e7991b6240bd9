using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Half a cosine from the first rate down to <c>alpha</c> of it, after an optional straight rise: <c>rate · ((1 - alpha) · ½(1 + cos(π · step / decaySteps)) + alpha)</c>. Keras: <c>CosineDecay</c>.</summary>
/// <remarks>Source: Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017.</remarks>
public sealed class CosineDecay(double initialLearningRate, double decaySteps) : LearningRateSchedule
{
    /// <summary>Rate at step 0.</summary>
    public double InitialLearningRate { get; } = Check.NonNegative(initialLearningRate);

    /// <summary>Length of the decay in steps, without the warm-up.</summary>
    public double DecaySteps { get; } = Check.Positive(decaySteps);

    /// <summary>Lowest rate as a fraction of the highest. Default 0.</summary>
    public double Alpha { get; init; }

    /// <summary>Name; default <c>CosineDecay</c>.</summary>
    public override string Name { get; init; } = "CosineDecay";

    /// <summary>Rate at the end of the warm-up, from which the decay starts; null (the default) goes without a warm-up.</summary>
    public double? WarmupTarget { get; init; }

    /// <summary>Length of the warm-up in steps. Default 0.</summary>
    public double WarmupSteps { get; init => field = Check.NonNegative(value, nameof(WarmupSteps)); }

    public override double At(long step)
    {
        float at = step, steps = (float)DecaySteps, initial = (float)InitialLearningRate;
        if (WarmupTarget is not { } target)
            return Decay(MathF.Min(at, steps), steps, initial);
        float warmup = (float)WarmupSteps;
        at = MathF.Min(at, steps + warmup);
        return at < warmup ? ((float)target - initial) * (at / warmup) + initial : Decay(at - warmup, steps, (float)target);
    }

    private float Decay(float at, float steps, float from)
        => from * ((1f - (float)Alpha) * (0.5f * (1f + MathF.Cos(MathF.PI * (at / steps)))) + (float)Alpha);
}
