namespace Baeum.Nn;

/// <summary>Runs a compiled model over batches without changing it.</summary>
internal sealed class Evaluation(Trainer trainer, Feed feed, CallbackList calls)
{
    private readonly Batch _batch = new(feed.InputCount, feed.OutputCount);

    /// <summary>Leaves the loss and the metrics over all samples in <paramref name="logs"/>.</summary>
    public void Run(Logs logs)
    {
        using var tape = new Tape(recording: false);
        trainer.ResetMetrics();
        calls.TestBegin();
        feed.Begin(0);
        for (int step = 0; feed.Next(_batch); step++)
        {
            calls.TestBatchBegin(step);
            trainer.TestStep(_batch);
            tape.Reset();
            trainer.Write(logs);
            calls.TestBatchEnd(step, logs);
        }
        calls.TestEnd(logs);
    }
}
