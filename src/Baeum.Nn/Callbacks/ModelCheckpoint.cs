namespace Baeum.Nn;

/// <summary>Saves the model, or its weights, while it trains: after each epoch, or only when it is better than ever. Keras: <c>ModelCheckpoint</c>.</summary>
/// <param name="filepath">
/// Where to; values in braces are filled in: <c>epoch</c> and, where it saves after batches, <c>batch</c>, both from 1, and everything in the logs, with Python's formats.
/// The end decides on the kind of file as in <see cref="ModelSaving.Save"/>, or in <see cref="ModelSaving.SaveWeights"/> for weights alone. Files are written whole or not at all; folders are made.
/// </param>
/// <remarks><code>new ModelCheckpoint("best-{epoch:02d}-{val_loss:.4f}.keras") { Monitor = "val_loss", SaveBestOnly = true }</code></remarks>
public sealed class ModelCheckpoint(string filepath) : MonitorCallback
{
    private readonly PathTemplate _path = new(filepath);
    private BatchCounter _batches;
    private int _epoch;

    /// <summary>The path, before values are filled in.</summary>
    public string Filepath { get; } = filepath;

    /// <summary>Save only when the monitored value is the best so far. Default false.</summary>
    public bool SaveBestOnly { get; init; }

    /// <summary>Save the weights alone. Default false.</summary>
    public bool SaveWeightsOnly { get; init; }

    /// <summary>"epoch" (the default), or after how many batches to save. The logs of a batch hold no validation.</summary>
    public SaveFrequency SaveFreq { get; init; }

    /// <summary>A value that the first saving must beat; null (the default) asks for none.</summary>
    public double? InitialValueThreshold { get; init; }

    /// <exception cref="NotSupportedException">The path ends like a kind of file that is not known; said before the training, not after its first epoch.</exception>
    public override void OnTrainBegin(Logs logs)
    {
        if (SaveBestOnly)
            base.OnTrainBegin(logs);
        if (SaveWeightsOnly)
            SavedFormats.ForWeights(Filepath, write: true);
        else
            SavedFormats.ForModel(Filepath);
        Best ??= InitialValueThreshold;
        _batches = new BatchCounter(SaveFreq);
    }

    public override void OnEpochBegin(int epoch, Logs logs) => _epoch = epoch;

    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (_batches.IsTime(batch))
            Save(_epoch, batch + 1, logs);
    }

    public override void OnEpochEnd(int epoch, Logs logs)
    {
        if (SaveFreq.Batches is null)
            Save(epoch, null, logs);
    }

    public override void SaveState(CallbackState state)
    {
        state["best"] = Best;
        _batches.Save(state);
    }

    public override void RestoreState(CallbackState state)
    {
        Best = state["best"];
        _batches.Restore(state);
    }

    private void Save(int epoch, int? batch, Logs logs)
    {
        string path = _path.Fill(epoch + 1, batch, logs);
        if (!IsDue(epoch, logs, path))
            return;
        if (SaveWeightsOnly)
            Model.SaveWeights(path);
        else
            Model.Save(path);
        Say($"\nEpoch {epoch + 1}: finished saving model to {path}");
    }

    private bool IsDue(int epoch, Logs logs, string path)
    {
        if (!SaveBestOnly)
        {
            Say($"\nEpoch {epoch + 1}: saving model to {path}");
            return true;
        }
        // Better saved too often than never.
        if (Current(logs, "can save the best model only with the metric") is not { } current)
            return true;
        string best = Best is { } value ? PythonNumber.Fixed(value, 5) : "None";
        if (!Improves(current, Best))
        {
            Say($"\nEpoch {epoch + 1}: {Monitor} did not improve from {best}");
            return false;
        }
        Say($"\nEpoch {epoch + 1}: {Monitor} improved from {best} to {PythonNumber.Fixed(current, 5)}, saving model to {path}");
        Best = current;
        return true;
    }
}
