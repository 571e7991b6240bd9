using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>A training with everything that has a state: dropout, batch normalisation, Adam, metrics whose state is large, a validation, a falling learning rate, early stopping, a log file.</summary>
internal static class CutOffTraining
{
    public const int Epochs = 4, StepsPerEpoch = 4;

    private static readonly Tensor<float> X = Toy.Random(1, 40, 4), Y = Toy.SignOfSum(X);

    /// <summary>Trains a new model from the start, or from the backup if there is one.</summary>
    /// <param name="folder">Where backup and log are.</param>
    /// <param name="frequency">When the backup is made; null makes none.</param>
    /// <param name="watching">Another callback, such as one that ends the program.</param>
    public static Ended Run(string folder, SaveFrequency? frequency, Callback? watching = null, CancellationToken cancellationToken = default)
    {
        RandomSeed.Set(5);
        var model = new Sequential { new Input(4), new Dense(6, "relu") { Name = "hidden" }, new BatchNormalization { Name = "norm" }, new Dropout(0.3) { Name = "drop" }, new Dense(1, "sigmoid") { Name = "out" } };
        model.Compile(new Adam(0.05), "binary_crossentropy", "accuracy", new Metric.AUC { Name = "auc" });
        string log = Path.Combine(folder, "log.csv");
        List<Callback> callbacks =
        [
            new ReduceLROnPlateau { Patience = 1, Factor = 0.5 }, new EarlyStopping { Patience = 2, RestoreBestWeights = true },
            new LearningRateScheduler((_, rate) => rate * 0.9), new CSVLogger(log),
        ];
        if (frequency is { } often)
            callbacks.Insert(0, new BackupAndRestore(Path.Combine(folder, "backup")) { SaveFreq = often });
        if (watching is not null)
            callbacks.Add(watching);
        var history = model.Fit(X, Y, batchSize: 8, epochs: Epochs, verbose: 0, validationSplit: 0.2, callbacks: callbacks, cancellationToken: cancellationToken);
        return new(
            [.. model.GetWeights().SelectMany(w => w)],
            [.. model.CompileOptions!.Optimizer.Variables.SelectMany(v => v.IsInteger ? [v.Integer] : v.Values.ToArray())],
            string.Join("\n", history.Keys.Select(k => $"{k}: {string.Join(" ", history[k].Select(PythonNumber.Repr))}")),
            File.ReadAllText(log));
    }

    /// <summary>All that a training leaves.</summary>
    public sealed record Ended(float[] Weights, float[] Optimizer, string History, string Log)
    {
        public void AssertSame(Ended other)
        {
            Assert.Equal(Weights, other.Weights);
            Assert.Equal(Optimizer, other.Optimizer);
            Assert.Equal(History, other.History);
            Assert.Equal(Log, other.Log);
        }
    }
}
