using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Trains, measures and predicts on <see cref="Batches"/>: data that do not fit into memory or are made as they are needed.</summary>
public static class ModelBatches
{
    extension(Model model)
    {
        /// <summary>Trains on batches. In the same order of rows it gives the same bits as <c>Fit(x, y)</c> on arrays. Keras: <c>fit(dataset)</c>.</summary>
        /// <param name="data">Batches with targets; shuffled as they say themselves.</param>
        /// <param name="epochs">Number of the last epoch.</param>
        /// <param name="verbose">0 silent, 1 a progress bar, 2 a line for each epoch.</param>
        /// <param name="callbacks">Called at every epoch and batch.</param>
        /// <param name="validationData">Batches to evaluate after each epoch.</param>
        /// <param name="classWeight">A factor for the loss of each class.</param>
        /// <param name="initialEpoch">Epoch to start from, to continue an earlier training.</param>
        /// <param name="stepsPerEpoch">Batches in an epoch; needed where they never end. The next epoch goes on with the next batch.</param>
        /// <param name="validationSteps">Batches in a validation; needed where they never end.</param>
        /// <param name="validationFreq">Epochs between validations.</param>
        /// <param name="cancellationToken">Ends the training after the batch that is running; the model keeps the weights so far.</param>
        /// <exception cref="InvalidOperationException">Compile was not called.</exception>
        /// <exception cref="ArgumentException">The batches have no targets, do not fit the model, or never end.</exception>
        public History Fit(
            Batches data, int epochs = 1, int verbose = 1, IReadOnlyList<Callback>? callbacks = null, Batches? validationData = null,
            IReadOnlyDictionary<int, double>? classWeight = null, int initialEpoch = 0, int? stepsPerEpoch = null, int? validationSteps = null, int validationFreq = 1, CancellationToken cancellationToken = default)
        {
            using var feed = new BatchFeed(model, data, Positive(stepsPerEpoch, nameof(stepsPerEpoch)), classWeight, "Fit");
            var trainer = model.Ready("Fit", feed.InputShapes);
            trainer.RefreshWeights();
            using var validation = validationData is null ? null : new BatchFeed(model, validationData, Positive(validationSteps, nameof(validationSteps)), null, "Validation");
            return new TrainingRun(model, trainer, feed, validation)
            {
                Epochs = Check.Positive(epochs, nameof(epochs)),
                InitialEpoch = Check.NonNegative(initialEpoch, nameof(initialEpoch)),
                Verbose = verbose,
                ValidationFreq = Check.Positive(validationFreq, nameof(validationFreq)),
                Callbacks = callbacks ?? [],
            }.Run(cancellationToken);
        }

        /// <summary>The loss and the metrics over batches, in Keras's order. Keras: <c>evaluate(dataset)</c>.</summary>
        /// <param name="data">Batches with targets.</param>
        /// <param name="verbose">0 silent, 1 a progress bar, 2 a line.</param>
        /// <param name="steps">Most batches; needed where they never end.</param>
        public double[] Evaluate(Batches data, int verbose = 0, int? steps = null) => [.. model.Measure(data, verbose, steps).Results.Select(r => r.Value)];

        /// <summary>The loss and the metrics over batches, by name.</summary>
        public IReadOnlyDictionary<string, double> EvaluateByName(Batches data, int verbose = 0, int? steps = null)
            => model.Measure(data, verbose, steps).Results.ToDictionary(r => r.Name, r => r.Value);

        /// <summary>The output for each row of the batches; targets are passed over. Keras: <c>predict(dataset)</c>.</summary>
        /// <param name="data">Batches; they must end, or <paramref name="steps"/> says when.</param>
        /// <param name="steps">Most batches.</param>
        public Tensor<float> Predict(Batches data, int? steps = null)
        {
            if (data.IsEndless && steps is null)
                throw new ArgumentException("Predict: these batches never end; say how many to take (steps).");
            Tensor<float>[] parts = [.. (Positive(steps, nameof(steps)) is { } most ? data.Take(most) : data).Select(batch => (Tensor<float>)model.Predict(batch.X))];
            return parts.Length > 0 ? Tensors.Concatenate(0, parts) : throw new ArgumentException("Predict: there are no batches.");
        }

        private Trainer Measure(Batches data, int verbose, int? steps)
        {
            using var feed = new BatchFeed(model, data, Positive(steps, nameof(steps)), null, "Evaluate");
            var trainer = model.Ready("Evaluate", feed.InputShapes);
            IEnumerable<Callback> callbacks = verbose == 0 ? [] : [new ProgressBar()];
            new Evaluation(trainer, feed, new CallbackList(callbacks, model, new CallbackParams(1, feed.Steps, verbose))).Run(new Logs());
            return trainer;
        }
    }

    private static int? Positive(int? value, string name) => value is { } given ? Check.Positive(given, name) : null;
}
