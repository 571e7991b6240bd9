using Baeum.Compute;

namespace Baeum.Nn;

/// <summary><c>initialLearningRate · decayRate^(step / decaySteps)</c>. Keras: <c>ExponentialDecay</c>.</summary>
public sealed class ExponentialDecay(double initialLearningRate, double decaySteps, double decayRate) : LearningRateSchedule
{
    /// <summary>Rate at step 0.</summary>
    public double InitialLearningRate { get; } = Check.NonNegative(initialLearningRate);

    /// <summary>Steps after which the rate was multiplied by <see cref="DecayRate"/> once.</summary>
    public double DecaySteps { get; } = Check.Positive(decaySteps);

    /// <summary>Factor of the rate every <see cref="DecaySteps"/> steps.</summary>
    public double DecayRate { get; } = decayRate;

    /// <summary>Round the exponent down, so that the rate falls in stairs. Default false.</summary>
    public bool Staircase { get; init; }

    /// <summary>Name; default <c>ExponentialDecay</c>.</summary>
    public override string Name { get; init; } = "ExponentialDecay";

    public override double At(long step)
    {
        float p = step / (float)DecaySteps;
        return (float)InitialLearningRate * MathF.Pow((float)DecayRate, Staircase ? MathF.Floor(p) : p);
    }
}
