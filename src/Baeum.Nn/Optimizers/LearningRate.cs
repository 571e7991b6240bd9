using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>An optimizer's step size: a number, or a <see cref="LearningRateSchedule"/> that changes it from step to step.</summary>
/// <remarks>Converts from both, so <c>new Adam(0.001)</c> and <c>new Adam(new CosineDecay(0.1, 1000))</c> read the same. A number is kept as a 32-bit float, as in Keras.</remarks>
public sealed class LearningRate
{
    private readonly double _value;

    /// <summary>A constant rate, zero or above.</summary>
    public LearningRate(double value) => _value = (float)Check.NonNegative(value, "learningRate");

    /// <summary>A rate that follows a schedule.</summary>
    public LearningRate(LearningRateSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        Schedule = schedule;
    }

    /// <summary>The schedule, or null where the rate is a number.</summary>
    public LearningRateSchedule? Schedule { get; }

    /// <summary>The rate at a training step, counted from 0.</summary>
    public double At(long step) => Schedule?.At(step) ?? _value;

    /// <summary>A constant rate.</summary>
    public static implicit operator LearningRate(double value) => new(value);

    /// <summary>A rate that follows a schedule.</summary>
    public static implicit operator LearningRate(LearningRateSchedule schedule) => new(schedule);

    public override string ToString() => Schedule is null ? FormattableString.Invariant($"{(float)_value}") : Schedule.Name;
}
