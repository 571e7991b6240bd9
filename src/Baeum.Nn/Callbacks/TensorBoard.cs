using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Writes what TensorBoard shows: losses and metrics, how the weights are distributed, the graph. Keras: <c>TensorBoard</c>. Look at it with <c>tensorboard --logdir logs</c>.</summary>
/// <param name="logDir">Folder of the files: <c>train</c> and <c>validation</c> within it, a new file in each for each training.</param>
/// <remarks>
/// After each epoch <c>epoch_loss</c>, <c>epoch_accuracy</c> ... and <c>epoch_learning_rate</c> in both folders; after each validation <c>evaluation_loss_vs_iterations</c> ...
/// <code>model.Fit(x, y, epochs: 10, callbacks: [new TensorBoard("logs") { HistogramFreq = 1 }]);</code>
/// </remarks>
public sealed class TensorBoard(string logDir = "logs") : Callback
{
    private const string Validation = "val_";
    private EventFile? _train, _validation;

    /// <summary>Folder of the files.</summary>
    public string LogDir { get; } = logDir;

    /// <summary>Epochs between two histograms of the weights; 0 (the default) writes none.</summary>
    public int HistogramFreq { get; init => field = Check.NonNegative(value, nameof(HistogramFreq)); }

    /// <summary>Write the model's graph. Default true. A model that cannot be written as JSON has none.</summary>
    public bool WriteGraph { get; init; } = true;

    /// <summary>"epoch" (the default), or after how many batches to write <c>batch_loss</c> and its like.</summary>
    public SaveFrequency UpdateFreq { get; init; }

    /// <summary>Seconds since 1970; default the system's clock.</summary>
    public Func<double> Clock { get; init; } = static () => (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds;

    private EventFile Train => _train ??= new EventFile(Path.Combine(LogDir, "train"), Clock);

    private EventFile Held => _validation ??= new EventFile(Path.Combine(LogDir, "validation"), Clock);

    public override void OnTrainBegin(Logs logs)
    {
        Close();
        if (WriteGraph && Json() is { } json)
            Train.Write(EventValues.Model(json), 0);
        Train.Flush();
    }

    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (UpdateFreq.Batches is not { } every)
            return;
        long step = Model.OptimizerFor(this).Iterations;
        if (step % every != 0)
            return;
        for (int i = 0; i < logs.Count; i++)
            Train.Write(EventValues.Scalar($"batch_{logs.Keys[i]}", logs.Values[i]), step);
    }

    public override void OnTestEnd(Logs logs)
    {
        foreach (var (name, value) in logs)
            Held.Write(EventValues.Scalar($"evaluation_{name}_vs_iterations", value), Model.OptimizerFor(this).Iterations);
    }

    public override void OnEpochEnd(int epoch, Logs logs)
    {
        foreach (var (name, value) in logs)
            if (name.StartsWith(Validation, StringComparison.Ordinal))
                Held.Write(EventValues.Scalar($"epoch_{name[Validation.Length..]}", value), epoch);
            else if (name != "learning_rate")
                Train.Write(EventValues.Scalar($"epoch_{name}", value), epoch);
        Train.Write(EventValues.Scalar("epoch_learning_rate", Model.OptimizerFor(this).CurrentLearningRate), epoch);
        if (HistogramFreq > 0 && epoch % HistogramFreq == 0)
            foreach (var (path, weight) in WeightPaths.Of(Model))
                Train.Write(EventValues.Histogram($"{path}/histogram", weight.Span), epoch);
        Train.Flush();
        _validation?.Flush();
    }

    public override void OnTrainEnd(Logs logs) => Close();

    private void Close()
    {
        _train?.Dispose();
        _validation?.Dispose();
        (_train, _validation) = (null, null);
    }

    private string? Json()
    {
        try
        {
            return Model.ToJson();
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
