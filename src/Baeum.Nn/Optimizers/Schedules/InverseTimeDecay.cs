using Baeum.Compute;

namespace Baeum.Nn;

/// <summary><c>initialLearningRate / (1 + decayRate · step / decaySteps)</c>. Keras: <c>InverseTimeDecay</c>.</summary>
public sealed class InverseTimeDecay(double initialLearningRate, double decaySteps, double decayRate) : LearningRateSchedule
{
    /// <summary>Rate at step 0.</summary>
    public double InitialLearningRate { get; } = Check.NonNegative(initialLearningRate);

    /// <summary>Unit in which the steps are counted.</summary>
    public double DecaySteps { get; } = Check.Positive(decaySteps);

    /// <summary>How fast the rate falls.</summary>
    public double DecayRate { get; } = decayRate;

    /// <summary>Round <c>step / decaySteps</c> down, so that the rate falls in stairs. Default false.</summary>
    public bool Staircase { get; init; }

    /// <summary>Name; default <c>InverseTimeDecay</c>.</summary>
    public override string Name { get; init; } = "InverseTimeDecay";

    public override double At(long step)
    {
        float p = step / (float)DecaySteps;
        return (float)InitialLearningRate / (1f + (float)DecayRate * (Staircase ? MathF.Floor(p) : p));
    }
}
