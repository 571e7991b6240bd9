using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Trains a model. Keras: <c>fit</c>.</summary>
public static class ModelFit
{
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

            int? limit = stepsPerEpoch is { } most ? Check.Positive(most, nameof(stepsPerEpoch)) : null;
            var feed = shuffle ? new ShuffledFeed(samples, size, limit) : new SampleFeed(samples, size, limit);
            feed.Random = RandomSeed.Next();
            return new TrainingRun(model, trainer, feed, validation is null ? null : new SampleFeed(validation, validationBatchSize ?? size))
            {
                Epochs = epochs,
                InitialEpoch = initialEpoch,
                Verbose = verbose,
                ValidationFreq = validationFreq,
                Callbacks = callbacks ?? [],
            }.Run(cancellationToken);
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
