namespace Baeum.Nn;

/// <summary>A callback made of functions. Keras: <c>LambdaCallback</c>.</summary>
/// <remarks><code>new LambdaCallback { EpochEnd = (epoch, logs) => Console.WriteLine($"{epoch + 1}: {logs["loss"]}") }</code></remarks>
public sealed class LambdaCallback : Callback
{
    /// <summary>Before the first epoch.</summary>
    public Action<Logs>? TrainBegin { get; init; }

    /// <summary>After the last epoch.</summary>
    public Action<Logs>? TrainEnd { get; init; }

    /// <summary>Before an epoch, counted from 0.</summary>
    public Action<int, Logs>? EpochBegin { get; init; }

    /// <summary>After an epoch, counted from 0.</summary>
    public Action<int, Logs>? EpochEnd { get; init; }

    /// <summary>Before a training batch, counted from 0.</summary>
    public Action<int, Logs>? BatchBegin { get; init; }

    /// <summary>After a training batch, counted from 0.</summary>
    public Action<int, Logs>? BatchEnd { get; init; }

    public override void OnTrainBegin(Logs logs) => TrainBegin?.Invoke(logs);

    public override void OnTrainEnd(Logs logs) => TrainEnd?.Invoke(logs);

    public override void OnEpochBegin(int epoch, Logs logs) => EpochBegin?.Invoke(epoch, logs);

    public override void OnEpochEnd(int epoch, Logs logs) => EpochEnd?.Invoke(epoch, logs);

    public override void OnTrainBatchBegin(int batch, Logs logs) => BatchBegin?.Invoke(batch, logs);

    public override void OnTrainBatchEnd(int batch, Logs logs) => BatchEnd?.Invoke(batch, logs);
}
