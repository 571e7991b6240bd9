using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Lowers the learning rate when a number has stopped getting better, and adds <c>learning_rate</c> to the logs. Keras: <c>ReduceLROnPlateau</c>.</summary>
/// <remarks><code>new ReduceLROnPlateau { Factor = 0.5, Patience = 5, MinLr = 1e-5 }</code></remarks>
public sealed class ReduceLROnPlateau : MonitorCallback
{
    /// <summary>New rate as a share of the old one, below 1. Default 0.1.</summary>
    public double Factor
    {
        get;
        init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(Factor), FormattableString.Invariant($"Factor must lie between 0 and 1; received Factor = {value}."));
    } = 0.1;

    /// <summary>Epochs without improvement to wait for. Default 10.</summary>
    public int Patience { get; init => field = Check.NonNegative(value, nameof(Patience)); } = 10;

    /// <summary>Least change that counts as an improvement. Default 1e-4.</summary>
    public double MinDelta { get; init => field = Check.NonNegative(value, nameof(MinDelta)); } = 1e-4;

    /// <summary>Epochs to rest after a reduction. Default 0.</summary>
    public int Cooldown { get; init => field = Check.NonNegative(value, nameof(Cooldown)); }

    /// <summary>Lowest rate. Default 0.</summary>
    public double MinLr { get; init => field = Check.NonNegative(value, nameof(MinLr)); }

    /// <summary>Epochs since the last improvement.</summary>
    public int Wait { get; private set; }

    /// <summary>Epochs left to rest.</summary>
    public int CooldownCounter { get; private set; }

    public override void OnTrainBegin(Logs logs)
    {
        base.OnTrainBegin(logs);
        (Wait, CooldownCounter, Best) = (0, 0, null);
    }

    public override void OnEpochEnd(int epoch, Logs logs)
    {
        var optimizer = Model.OptimizerFor(this);
        logs["learning_rate"] = optimizer.CurrentLearningRate;
        if (Current(logs, "learning rate reduction is conditioned on metric") is not { } current)
            return;
        if (CooldownCounter > 0)
            (CooldownCounter, Wait) = (CooldownCounter - 1, 0);
        if (IsBetter(current))
            (Best, Wait) = (current, 0);
        else if (CooldownCounter == 0 && ++Wait >= Patience && optimizer.CurrentLearningRate > (float)MinLr)
        {
            double rate = Math.Max(optimizer.CurrentLearningRate * Factor, MinLr);
            optimizer.LearningRate = rate;
            Say($"\nEpoch {epoch + 1}: ReduceLROnPlateau reducing learning rate to {PythonNumber.Repr(rate)}.");
            (CooldownCounter, Wait) = (Cooldown, 0);
        }
    }

    public override void SaveState(CallbackState state) => (state["wait"], state["cooldown_counter"], state["best"]) = (Wait, CooldownCounter, Best);

    public override void RestoreState(CallbackState state)
        => (Wait, CooldownCounter, Best) = ((int)(state["wait"] ?? 0), (int)(state["cooldown_counter"] ?? 0), state["best"]);

    // Keras compares with the best value shifted by the delta, not the other way round as in early stopping; the rounding differs.
    private bool IsBetter(double current)
        => !double.IsNaN(current) && (Best is not { } best || (Wanted.IsUp ? current > best + MinDelta : current < best - MinDelta));
}
