namespace Baeum.Nn;

/// <summary>Runs a compiled model over samples without changing it.</summary>
internal sealed class Evaluation(Trainer trainer, Samples samples, int batchSize, CallbackList calls)
{
    private readonly Batch _batch = new(samples.InputCount, samples.OutputCount);

    public int Steps { get; } = (samples.Count + batchSize - 1) / batchSize;

    /// <summary>Leaves the loss and the metrics over all samples in <paramref name="logs"/>.</summary>
    public void Run(Logs logs)
    {
        using var tape = new Tape(recording: false);
        trainer.ResetMetrics();
        calls.TestBegin();
        for (int step = 0; step < Steps; step++)
        {
            calls.TestBatchBegin(step);
            samples.Fill(_batch, null, step * batchSize, Math.Min(batchSize, samples.Count - step * batchSize));
            trainer.TestStep(_batch);
            tape.Reset();
            trainer.Write(logs);
            calls.TestBatchEnd(step, logs);
        }
        calls.TestEnd(logs);
    }
}
