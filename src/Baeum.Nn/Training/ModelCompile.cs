using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Sets a model up for training. Keras: <c>compile</c>.</summary>
public static class ModelCompile
{
    extension(Model model)
    {
        /// <summary>Chooses the optimizer, one loss for all outputs, and metrics for all outputs.</summary>
        /// <example><code>model.Compile("adam", "sparse_categorical_crossentropy", "accuracy");</code></example>
        public void Compile(Optimizer optimizer, Loss loss, params Metric[] metrics)
            => model.Compile(new CompileOptions(optimizer, loss) { Metrics = metrics });

        /// <summary>Chooses losses, metrics and loss weights output by output, in order or by name.</summary>
        public void Compile(Optimizer optimizer, PerOutput<Loss?> losses, PerOutput<Metric[]>? metrics = null, PerOutput<double>? lossWeights = null, PerOutput<Metric[]>? weightedMetrics = null)
            => model.Compile(new CompileOptions(optimizer, losses) { Metrics = metrics, LossWeights = lossWeights, WeightedMetrics = weightedMetrics });

        /// <summary>Sets the model up as <paramref name="options"/> say.</summary>
        public void Compile(CompileOptions options)
        {
            ArgumentNullException.ThrowIfNull(options);
            model.CompileOptions = options;
            model.Trainer = model.IsBuilt ? new Trainer(model, options) : null;
        }

        /// <summary>The trainer, made now if the model was only built by its first data.</summary>
        internal Trainer Ready(string action, IReadOnlyList<Shape>? inputs = null)
        {
            if (model.CompileOptions is not { } options)
                throw new InvalidOperationException($"Model '{model.Name}': call Compile(optimizer, loss, metrics) before {action}.{(model.NotCompiled is { } why ? $" The file that it is from could not set that up: {why}" : "")}");
            if (!model.IsBuilt && inputs is not null)
                model.EnsureBuilt([.. inputs]);
            return model.Trainer ??= new Trainer(model, options);
        }
    }
}
