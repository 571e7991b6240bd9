namespace Baeum.Nn;

/// <summary>What is to happen during <c>Fit</c>, <c>Evaluate</c> and <c>Predict</c>: override the moments that matter. Keras: <c>Callback</c>.</summary>
/// <remarks><code>
/// class Shout : Callback
/// {
///     public override void OnEpochEnd(int epoch, Logs logs) => Console.WriteLine($"{epoch + 1}: {logs["loss"]}");
/// }
/// </code></remarks>
public abstract class Callback
{
    /// <summary>The model at work.</summary>
    public Model Model { get; internal set; } = null!;

    /// <summary>What the run was asked for.</summary>
    public CallbackParams Params { get; internal set; } = new();

    /// <summary>Where messages go; default the console.</summary>
    public TextWriter Output { get => field ?? Console.Out; set; }

    /// <summary>Where warnings go; default the console's error stream.</summary>
    public TextWriter Warnings { get => field ?? Console.Error; set; }

    /// <summary>Keeps what the callback must remember to go on with a training that is cut off; see <see cref="BackupAndRestore"/>. Nothing unless overridden.</summary>
    public virtual void SaveState(CallbackState state) { }

    /// <summary>Takes up again what <see cref="SaveState"/> kept. Called after <see cref="OnTrainBegin"/>, and after <see cref="OnEpochBegin"/> where the training goes on within an epoch.</summary>
    public virtual void RestoreState(CallbackState state) { }

    /// <summary>Before the first epoch.</summary>
    public virtual void OnTrainBegin(Logs logs) { }

    /// <summary>After the last epoch, also when training was stopped.</summary>
    public virtual void OnTrainEnd(Logs logs) { }

    /// <summary>Before an epoch, counted from 0.</summary>
    public virtual void OnEpochBegin(int epoch, Logs logs) { }

    /// <summary>After an epoch and its validation; the logs hold both.</summary>
    public virtual void OnEpochEnd(int epoch, Logs logs) { }

    /// <summary>Before a training batch, counted from 0 in each epoch.</summary>
    public virtual void OnTrainBatchBegin(int batch, Logs logs) { }

    /// <summary>After a training batch; the logs hold the running means.</summary>
    public virtual void OnTrainBatchEnd(int batch, Logs logs) { }

    /// <summary>Before an evaluation, validation included.</summary>
    public virtual void OnTestBegin(Logs logs) { }

    /// <summary>After an evaluation.</summary>
    public virtual void OnTestEnd(Logs logs) { }

    /// <summary>Before a batch of an evaluation.</summary>
    public virtual void OnTestBatchBegin(int batch, Logs logs) { }

    /// <summary>After a batch of an evaluation.</summary>
    public virtual void OnTestBatchEnd(int batch, Logs logs) { }

    /// <summary>Before a prediction.</summary>
    public virtual void OnPredictBegin(Logs logs) { }

    /// <summary>After a prediction.</summary>
    public virtual void OnPredictEnd(Logs logs) { }

    /// <summary>Before a batch of a prediction.</summary>
    public virtual void OnPredictBatchBegin(int batch, Logs logs) { }

    /// <summary>After a batch of a prediction.</summary>
    public virtual void OnPredictBatchEnd(int batch, Logs logs) { }
}
