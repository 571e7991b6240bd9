using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Trains a model. Keras: <c>fit</c>.</summary>
public static class ModelFit
{
    private const ulong Shuffling = 0x5348_5546;

    extension(Model model)
    {
        /// <summary>Trains for a number of epochs and returns what happened in each.</summary>
        /// <param name="x">Inputs: an array [samples, ...], or a list of arrays in the order of the model's inputs.</param>
        /// <param name="y">Targets: an array, or a list in the order of the model's outputs.</param>
        /// <param name="batchSize">Samples in a step; default 32. The last batch of an epoch may be smaller.</param>
        /// <param name="epochs">Number of the last epoch.</param>
        /// <param name="verbose">0 silent, 1 a progress bar, 2 a line for each epoch.</param>
        /// <param name="callbacks">Called at every epoch and batch.</param>
        /// <param name="validationSplit">Share of the data, its LAST part before any shuffling, that is held out for validation.</param>
        /// <param name="validationData">Data to evaluate after each epoch.</param>
        /// <param name="shuffle">Whether the rows take a new order in each epoch.</param>
        /// <param name="classWeight">A factor for the loss of each class.</param>
        /// <param name="sampleWeight">A factor for the loss of each sample.</param>
        /// <param name="validationSampleWeight">The same for the validation data.</param>
        /// <param name="initialEpoch">Epoch to start from, to continue an earlier training.</param>
        /// <param name="stepsPerEpoch">Batches in an epoch; default all.</param>
        /// <param name="validationBatchSize">Default <paramref name="batchSize"/>.</param>
        /// <param name="validationFreq">Epochs between validations.</param>
        /// <param name="cancellationToken">Ends the training after the batch that is running, as Ctrl-C does; the model keeps the weights so far.</param>
        /// <exception cref="InvalidOperationException">Compile was not called.</exception>
        /// <exception cref="ArgumentException">The arrays do not fit each other or the model.</exception>
        public History Fit(
            TensorList x, TensorList y, int? batchSize = null, int epochs = 1, int verbose = 1, IReadOnlyList<Callback>? callbacks = null,
            double validationSplit = 0, (TensorList X, TensorList Y)? validationData = null, bool shuffle = true,
            IReadOnlyDictionary<int, double>? classWeight = null, TensorList? sampleWeight = null, TensorList? validationSampleWeight = null,
            int initialEpoch = 0, int? stepsPerEpoch = null, int? validationBatchSize = null, int validationFreq = 1, CancellationToken cancellationToken = default)
        {
            int size = Check.Positive(batchSize ?? 32, nameof(batchSize));
            Check.Positive(epochs, nameof(epochs));
            Check.NonNegative(initialEpoch, nameof(initialEpoch));
            Check.Positive(validationFreq, nameof(validationFreq));
            var samples = new Samples(model, x, y, sampleWeight, classWeight);
            Samples? validation = null;
            if (validationData is { } held)
                validation = new Samples(model, held.X, held.Y, validationSampleWeight, null);
            else if (validationSplit != 0)
                (samples, validation) = samples.Split(Check.Between(validationSplit, 0, 1, nameof(validationSplit)));
            var trainer = model.Ready("Fit", samples.InputShapes());
            trainer.RefreshWeights();

            int steps = (samples.Count + size - 1) / size;
            if (stepsPerEpoch is { } limit)
                steps = Math.Min(steps, Check.Positive(limit, nameof(stepsPerEpoch)));
            var history = new History();
            var all = new List<Callback>([history, .. callbacks ?? []]);
            if (verbose != 0 && !all.OfType<ProgressBar>().Any())
                all.Insert(1, new ProgressBar());
            var calls = new CallbackList(all, model, new CallbackParams(epochs, steps, verbose));
            var evaluation = validation is null ? null : new Evaluation(trainer, validation, validationBatchSize ?? size, calls);

            int[]? order = shuffle ? [.. Enumerable.Range(0, samples.Count)] : null;
            var progress = new TrainingProgress(trainer, calls) { Epoch = initialEpoch, Random = RandomSeed.Next() };
            var batch = new Batch(samples.InputCount, samples.OutputCount);
            var (logs, validationLogs) = (new Logs(), new Logs());
            using var interrupt = new Interrupt(model, cancellationToken);
            using var tape = new Tape();
            model.StopTraining = false;
            calls.TrainBegin();
            var resumed = calls.Resumed(progress);
            if (progress.Epoch >= epochs)
                progress.Step = 0;
            if (progress.Step == 0)
                resumed?.Restore();
            for (int epoch = progress.Epoch; epoch < epochs && !model.StopTraining; epoch++)
            {
                progress.Epoch = epoch;
                trainer.ResetMetrics();
                calls.EpochBegin(epoch);
                if (order is not null)
                    new Rng(progress.Random.Seed, Shuffling + progress.Random.Use, (ulong)epoch).Permutation(order);
                logs.Clear();
                int firstStep = progress.Step;
                progress.Step = 0;
                if (firstStep > 0)
                {
                    // A step that changes nothing but running means makes all their variables, which then take the values of the backup.
                    samples.Fill(batch, order, 0, Math.Min(size, samples.Count));
                    trainer.TestStep(batch);
                    tape.Reset();
                    progress.Step = firstStep;
                    resumed!.Restore();
                    trainer.Write(logs);
                }
                for (int step = firstStep; step < steps && !interrupt.IsRequested; step++)
                {
                    calls.TrainBatchBegin(step);
                    samples.Fill(batch, order, step * size, Math.Min(size, samples.Count - step * size));
                    trainer.TrainStep(tape, batch);
                    tape.Reset();
                    trainer.Write(logs);
                    calls.TrainBatchEnd(step, logs);
                    if (model.StopTraining)
                        break;
                }
                progress.IsInterrupted = interrupt.IsRequested;
                if (logs.Count == 0)
                    break;
                if (evaluation is not null && (epoch + 1) % validationFreq == 0 && !interrupt.IsRequested)
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

        /// <summary>One step on one batch; returns the loss and the metrics as running means since <see cref="ResetMetrics"/>. Keras: <c>train_on_batch</c>.</summary>
        public double[] TrainOnBatch(TensorList x, TensorList y, TensorList? sampleWeight = null, IReadOnlyDictionary<int, double>? classWeight = null)
        {
            var samples = new Samples(model, x, y, sampleWeight, classWeight);
            var trainer = model.Ready("TrainOnBatch", samples.InputShapes());
            trainer.RefreshWeights();
            var batch = new Batch(samples.InputCount, samples.OutputCount);
            using var tape = new Tape();
            samples.Fill(batch, null, 0, samples.Count);
            trainer.TrainStep(tape, batch);
            return [.. trainer.Results.Select(r => r.Value)];
        }

        /// <summary>Starts the running means of <see cref="TrainOnBatch"/> and <see cref="ModelEvaluate.TestOnBatch"/> again. Keras: <c>reset_metrics</c>.</summary>
        public void ResetMetrics() => model.Ready(nameof(ResetMetrics)).ResetMetrics();
    }
}
