using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Measures a model on data. Keras: <c>evaluate</c>.</summary>
public static class ModelEvaluate
{
    extension(Model model)
    {
        /// <summary>The loss and the metrics in Keras's order: loss, the outputs' losses where there are several, metrics.</summary>
        /// <remarks>Batch normalisation and dropout are in inference mode, so the values differ from the running means that Fit shows for the same data.</remarks>
        public double[] Evaluate(TensorList x, TensorList y, int? batchSize = null, int verbose = 0, TensorList? sampleWeight = null)
            => [.. model.Measure(x, y, batchSize, verbose, sampleWeight).Results.Select(r => r.Value)];

        /// <summary>The loss and the metrics by name. Keras: <c>evaluate(return_dict=True)</c>.</summary>
        public IReadOnlyDictionary<string, double> EvaluateByName(TensorList x, TensorList y, int? batchSize = null, int verbose = 0, TensorList? sampleWeight = null)
            => model.Measure(x, y, batchSize, verbose, sampleWeight).Results.ToDictionary(r => r.Name, r => r.Value);

        /// <summary>The loss and the metrics of one batch, as running means since <c>ResetMetrics</c>. Keras: <c>test_on_batch</c>.</summary>
        public double[] TestOnBatch(TensorList x, TensorList y, TensorList? sampleWeight = null)
        {
            var samples = new Samples(model, x, y, sampleWeight, null);
            var trainer = model.Ready(nameof(TestOnBatch), samples.InputShapes());
            var batch = new Batch(samples.InputCount, samples.OutputCount);
            using var tape = new Tape(recording: false);
            samples.Fill(batch, null, 0, samples.Count);
            trainer.TestStep(batch);
            return [.. trainer.Results.Select(r => r.Value)];
        }

        private Trainer Measure(TensorList x, TensorList y, int? batchSize, int verbose, TensorList? sampleWeight)
        {
            var samples = new Samples(model, x, y, sampleWeight, null);
            var trainer = model.Ready("Evaluate", samples.InputShapes());
            int size = Check.Positive(batchSize ?? 32, nameof(batchSize));
            IEnumerable<Callback> callbacks = verbose == 0 ? [] : [new ProgressBar()];
            var feed = new SampleFeed(samples, size);
            new Evaluation(trainer, feed, new CallbackList(callbacks, model, new CallbackParams(1, feed.Steps, verbose))).Run(new Logs());
            return trainer;
        }
    }
}
