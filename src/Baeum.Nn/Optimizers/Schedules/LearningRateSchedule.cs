namespace Baeum.Nn;

/// <summary>A learning rate that changes with the training step. To write one: override <see cref="At"/>. Keras: <c>keras.optimizers.schedules.LearningRateSchedule</c>.</summary>
/// <remarks>The schedules of this library compute in 32-bit floats like Keras's, so that jumps fall on the same steps.</remarks>
public abstract class LearningRateSchedule
{
    /// <summary>The schedules that a saved optimizer names. To add one is to add its file and a line here.</summary>
    public static Registry<LearningRateSchedule> Known { get; } = new Registry<LearningRateSchedule>("learning rate schedule")
        .Add<CosineDecay>()
        .Add<CosineDecayRestarts>()
        .Add<ExponentialDecay>()
        .Add<InverseTimeDecay>()
        .Add<PiecewiseConstantDecay>()
        .Add<PolynomialDecay>();

    /// <summary>Name, by default the class's.</summary>
    public virtual string Name { get => field ?? GetType().Name; init; }

    /// <summary>The rate at a step, counted from 0 over the whole training.</summary>
    public abstract double At(long step);
}
