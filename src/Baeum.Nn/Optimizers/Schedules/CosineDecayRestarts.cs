using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Cosine decays one after the other, each <c>tMul</c> times as long as the one before and starting at <c>mMul</c> times its rate. Keras: <c>CosineDecayRestarts</c>.</summary>
/// <remarks>Source: Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017.</remarks>
public sealed class CosineDecayRestarts(double initialLearningRate, double firstDecaySteps) : LearningRateSchedule
{
    /// <summary>Rate at step 0.</summary>
    public double InitialLearningRate { get; } = Check.NonNegative(initialLearningRate);

    /// <summary>Length of the first decay in steps.</summary>
    public double FirstDecaySteps { get; } = Check.Positive(firstDecaySteps);

    /// <summary>Factor of the length from decay to decay. Default 2. Below 1 the decays come to an end, where the lowest rate stays.</summary>
    public double TMul { get; init => field = Check.Positive(value, nameof(TMul)); } = 2.0;

    /// <summary>Factor of the highest rate from decay to decay. Default 1.</summary>
    public double MMul { get; init; } = 1.0;

    /// <summary>Lowest rate as a fraction of the first. Default 0.</summary>
    public double Alpha { get; init; }

    /// <summary>Name; default <c>SGDRDecay</c>.</summary>
    public override string Name { get; init; } = "SGDRDecay";

    public override double At(long step)
    {
        float completed = step / (float)FirstDecaySteps, length = (float)TMul, alpha = (float)Alpha;
        float restarts;
        if (length == 1f)
        {
            restarts = MathF.Floor(completed);
            completed -= restarts;
        }
        else
        {
            float ratio = 1f - completed * (1f - length);
            if (ratio <= 0)
                return (float)InitialLearningRate * alpha;
            restarts = MathF.Floor(MathF.Log(ratio) / MathF.Log(length));
            float before = (1f - MathF.Pow(length, restarts)) / (1f - length);
            completed = (completed - before) / MathF.Pow(length, restarts);
        }
        float cosine = 0.5f * MathF.Pow((float)MMul, restarts) * (1f + MathF.Cos(MathF.PI * completed));
        return (float)InitialLearningRate * ((1f - alpha) * cosine + alpha);
    }
}
