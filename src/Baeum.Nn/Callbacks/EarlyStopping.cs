using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Ends the training when a number has stopped getting better, and may go back to the best weights. Keras: <c>EarlyStopping</c>.</summary>
/// <remarks>
/// The weights are restored at the end of training whether it was stopped or ran to its last epoch.
/// <code>new EarlyStopping { Monitor = "val_loss", Patience = 5, RestoreBestWeights = true, Verbose = true }</code>
/// </remarks>
public sealed class EarlyStopping : MonitorCallback
{
    private readonly SavedWeights _best = new();

    /// <summary>Least change that counts as an improvement; its sign does not matter. Default 0.</summary>
    public double MinDelta { get; init => field = Math.Abs(value); }

    /// <summary>Epochs without improvement to wait for. Default 0.</summary>
    public int Patience { get; init => field = Check.NonNegative(value, nameof(Patience)); }

    /// <summary>A value that must be beaten for the patience to start again; null (the default) asks for none.</summary>
    public double? Baseline { get; init; }

    /// <summary>Go back to the weights of the best epoch at the end. Default false.</summary>
    public bool RestoreBestWeights { get; init; }

    /// <summary>Epochs to run before looking. Default 0.</summary>
    public int StartFromEpoch { get; init => field = Check.NonNegative(value, nameof(StartFromEpoch)); }

    /// <summary>Epochs since the last improvement.</summary>
    public int Wait { get; private set; }

    /// <summary>Epoch, from 0, that had the best value.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>Epoch, from 0, after which the training was stopped; 0 if it was not.</summary>
    public int StoppedEpoch { get; private set; }

    public override void OnTrainBegin(Logs logs)
    {
        base.OnTrainBegin(logs);
        (Wait, BestEpoch, StoppedEpoch, Best) = (0, 0, 0, null);
        _best.Clear();
    }

    public override void OnEpochEnd(int epoch, Logs logs)
    {
        if (Current(logs, "early stopping is conditioned on metric") is not { } current || epoch < StartFromEpoch)
            return;
        if (RestoreBestWeights && _best.IsEmpty)
            Remember(epoch);
        Wait++;
        if (Improves(current, Best, MinDelta))
        {
            Best = current;
            Remember(epoch);
            if (Baseline is null || Improves(current, Baseline, MinDelta))
                Wait = 0;
        }
        else if (Wait >= Patience && epoch > 0)
        {
            StoppedEpoch = epoch;
            Model.StopTraining = true;
        }
    }

    public override void OnTrainEnd(Logs logs)
    {
        if (StoppedEpoch > 0)
            Say($"Epoch {StoppedEpoch + 1}: early stopping");
        if (!RestoreBestWeights || _best.IsEmpty)
            return;
        Say($"Restoring model weights from the end of the best epoch: {BestEpoch + 1}.");
        _best.PutBack(Model);
        _best.Clear();
    }

    public override void SaveState(CallbackState state)
    {
        (state["wait"], state["best_epoch"], state["stopped_epoch"], state["best"]) = (Wait, BestEpoch, StoppedEpoch, Best);
        _best.Save(state);
    }

    public override void RestoreState(CallbackState state)
    {
        (Wait, BestEpoch, StoppedEpoch, Best) = ((int)(state["wait"] ?? 0), (int)(state["best_epoch"] ?? 0), (int)(state["stopped_epoch"] ?? 0), state["best"]);
        _best.Restore(state, Model);
    }

    private void Remember(int epoch)
    {
        BestEpoch = epoch;
        if (RestoreBestWeights)
            _best.Take(Model);
    }
}
