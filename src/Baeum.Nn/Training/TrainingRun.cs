namespace Baeum.Nn;

/// <summary>The epochs of a training: batches from a feed, steps, callbacks, validation.</summary>
internal sealed class TrainingRun(Model model, Trainer trainer, Feed feed, Feed? validation)
{
    public int Epochs { get; init; } = 1;

    public int InitialEpoch { get; init; }

    public int Verbose { get; init; } = 1;

    public int ValidationFreq { get; init; } = 1;

    public IReadOnlyList<Callback> Callbacks { get; init; } = [];

    public History Run(CancellationToken cancellationToken)
    {
        var history = new History();
        var all = new List<Callback>([history, .. Callbacks]);
        if (Verbose != 0 && !all.OfType<ProgressBar>().Any())
            all.Insert(1, new ProgressBar());
        var calls = new CallbackList(all, model, new CallbackParams(Epochs, feed.Steps, Verbose));
        var evaluation = validation is null ? null : new Evaluation(trainer, validation, calls);
        var progress = new TrainingProgress(trainer, calls) { Epoch = InitialEpoch, Random = feed.Random };
        var batch = new Batch(feed.InputCount, feed.OutputCount);
        var (logs, validationLogs) = (new Logs(), new Logs());
        using var interrupt = new Interrupt(model, cancellationToken);
        using var tape = new Tape();
        model.StopTraining = false;
        calls.TrainBegin();
        var resumed = calls.Resumed(progress);
        if (progress.Epoch > InitialEpoch && progress.Epoch < Epochs)
        {
            feed.Pass(progress.Epoch - InitialEpoch);
            validation?.Pass(progress.Epoch / ValidationFreq - InitialEpoch / ValidationFreq);
        }
        if (progress.Epoch >= Epochs)
            progress.Step = 0;
        if (progress.Step == 0)
            resumed?.Restore();
        for (int epoch = progress.Epoch; epoch < Epochs && !model.StopTraining; epoch++)
        {
            progress.Epoch = epoch;
            trainer.ResetMetrics();
            calls.EpochBegin(epoch);
            feed.Random = progress.Random;
            feed.Begin(epoch);
            logs.Clear();
            int firstStep = progress.Step;
            progress.Step = 0;
            if (firstStep > 0)
            {
                // A step that changes nothing but running means makes all their variables, which then take the values of the backup.
                feed.Next(batch);
                trainer.TestStep(batch);
                tape.Reset();
                for (int passed = 1; passed < firstStep && feed.Next(batch); passed++)
                    tape.Reset();
                progress.Step = firstStep;
                resumed!.Restore();
                trainer.Write(logs);
            }
            for (int step = firstStep; !interrupt.IsRequested && !model.StopTraining && feed.Next(batch); step++)
            {
                calls.TrainBatchBegin(step);
                trainer.TrainStep(tape, batch);
                tape.Reset();
                trainer.Write(logs);
                calls.TrainBatchEnd(step, logs);
            }
            progress.IsInterrupted = interrupt.IsRequested;
            if (logs.Count == 0)
                break;
            if (evaluation is not null && (epoch + 1) % ValidationFreq == 0 && !interrupt.IsRequested)
            {
                evaluation.Run(validationLogs);
                foreach (var (name, value) in validationLogs)
                    logs[$"val_{name}"] = value;
            }
            calls.EpochEnd(epoch, logs);
            progress.Step = 0;
            if (interrupt.IsRequested)
                break;
        }
        trainer.Optimizer.Finish(model.TrainableWeights);
        calls.TrainEnd(logs);
        return history;
    }
}
