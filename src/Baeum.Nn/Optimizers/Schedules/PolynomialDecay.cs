using Baeum.Compute;

namespace Baeum.Nn;

/// <summary><c>(initialLearningRate - endLearningRate) · (1 - step / decaySteps)^power + endLearningRate</c> until <c>decaySteps</c>, then the end rate. Keras: <c>PolynomialDecay</c>.</summary>
public sealed class PolynomialDecay(double initialLearningRate, double decaySteps) : LearningRateSchedule
{
    /// <summary>Rate at step 0.</summary>
    public double InitialLearningRate { get; } = Check.NonNegative(initialLearningRate);

    /// <summary>Steps until the end rate is reached.</summary>
    public double DecaySteps { get; } = Check.Positive(decaySteps);

    /// <summary>Rate at the end. Default 0.0001.</summary>
    public double EndLearningRate { get; init => field = Check.NonNegative(value, nameof(EndLearningRate)); } = 0.0001;

    /// <summary>Exponent; default 1, a straight line.</summary>
    public double Power { get; init; } = 1.0;

    /// <summary>Start again with a longer decay, up to the next multiple of <see cref="DecaySteps"/>, instead of staying at the end rate. Default false.</summary>
    public bool Cycle { get; init; }

    /// <summary>Name; default <c>PolynomialDecay</c>.</summary>
    public override string Name { get; init; } = "PolynomialDecay";

    public override double At(long step)
    {
        float at = step, steps = (float)DecaySteps, end = (float)EndLearningRate;
        if (Cycle)
            steps *= step == 0 ? 1f : MathF.Ceiling(at / steps);
        else
            at = MathF.Min(at, steps);
        return ((float)InitialLearningRate - end) * MathF.Pow(1f - at / steps, (float)Power) + end;
    }
}
