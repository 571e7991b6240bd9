namespace Baeum.Nn;

/// <summary>Sets the learning rate at the beginning of each epoch, and adds <c>learning_rate</c> to the logs. Keras: <c>LearningRateScheduler</c>.</summary>
/// <param name="schedule">The new rate from the epoch, counted from 0, and the rate in force.</param>
/// <remarks><code>new LearningRateScheduler((epoch, rate) => epoch &lt; 10 ? rate : rate * 0.9)</code></remarks>
public sealed class LearningRateScheduler(Func<int, double, double> schedule) : Callback
{
    /// <summary>The new rate from the epoch, counted from 0, and the rate in force.</summary>
    public Func<int, double, double> Schedule { get; } = schedule;

    /// <summary>Tell every change on the console. Default false.</summary>
    public bool Verbose { get; init; }

    public override void OnEpochBegin(int epoch, Logs logs)
    {
        var optimizer = Model.OptimizerFor(this);
        double rate = Schedule(epoch, optimizer.CurrentLearningRate);
        optimizer.LearningRate = rate;
        if (Verbose)
            Output.WriteLine($"\nEpoch {epoch + 1}: LearningRateScheduler setting learning rate to {PythonNumber.Repr(rate)}.");
    }

    public override void OnEpochEnd(int epoch, Logs logs) => logs["learning_rate"] = Model.OptimizerFor(this).CurrentLearningRate;
}
