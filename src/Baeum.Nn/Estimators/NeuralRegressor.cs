using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Nn;

/// <summary>A network that predicts numbers, as an estimator: for pipelines, cross-validation and searches, beside all other regressors.</summary>
/// <remarks>
/// The recipe makes a new network for a number of features. Its last layer has one unit a target; a network that is not compiled gets Adam and the mean squared error.
/// <code>
/// var net = new NeuralRegressor(features => new Sequential { new Input(features), new Dense(32, "relu"), new Dense(1) }) { Epochs = 20, Seed = 1 };
/// ModelSelection.CrossValScore(new Pipeline(new StandardScaler(), net), x, y);
/// </code>
/// The test part of a fold, transformed by the steps before, is the validation data of the callbacks, so that <see cref="EarlyStopping"/> works within them.
/// </remarks>
public sealed record NeuralRegressor : IEstimator<NeuralRegressor.Fitted>, IValidated
{
    /// <summary>A network by its recipe.</summary>
    public NeuralRegressor(Func<int, Model> build) => Build = build;

    /// <summary>From the number of features to a new network.</summary>
    public Func<int, Model> Build { get; init; }

    /// <summary>Passes over the samples. Default 1.</summary>
    public int Epochs { get; init => field = Check.Positive(value, nameof(Epochs)); } = 1;

    /// <summary>Samples in a step. Default 32.</summary>
    public int BatchSize { get; init => field = Check.Positive(value, nameof(BatchSize)); } = 32;

    /// <summary>Makes new callbacks for each fit, for they remember things.</summary>
    public Func<IReadOnlyList<Callback>>? Callbacks { get; init; }

    /// <summary>Share of the samples, the last ones, that is held out for the callbacks. Default 0: the validation samples of a fold, if there are any.</summary>
    public double ValidationSplit { get; init => field = Check.Between(value, 0, 1, nameof(ValidationSplit)); }

    /// <summary>0 silent, 1 a progress bar, 2 a line for each epoch. Default 0.</summary>
    public int Verbose { get; init; }

    /// <summary>Seed of weights, shuffling and dropout; default follows from <see cref="RandomSeed"/>.</summary>
    public int? Seed { get; init; }

    private NeuralTraining Training => new(Epochs, BatchSize, Callbacks, ValidationSplit, Verbose, Seed);

    /// <summary>Builds a network and trains it.</summary>
    /// <exception cref="ArgumentException">y is missing, or does not fit the network's last layer.</exception>
    public Fitted Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(x, y, sampleWeight, null);

    IFitted IValidated.Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, (Tensor<float> X, Labels Y) validation) => Fit(x, y, sampleWeight, validation);

    private Fitted Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, (Tensor<float> X, Labels Y)? validation)
    {
        Tensor<float> targets = y ?? throw new ArgumentException("NeuralRegressor requires y to be passed, but the target y is null.");
        if (y.Count != x.Lengths[0])
            throw new ArgumentException($"NeuralRegressor: x has {x.Lengths[0]} rows, y has {y.Count}.");
        int features = (int)x.Lengths[^1];
        var network = NeuralNetwork.Fit(
            Training, () => NeuralNetwork.Compiled(Build(features), "mean_squared_error"), model => Columns(model, targets), x, sampleWeight,
            validation is { } held ? model => (held.X, Columns(model, held.Y)) : null);
        return new(features, network, targets.Rank);
    }

    private static Tensor<float> Columns(Model model, Tensor<float> y)
        => model.Outputs[0].Shape[^1] is var units && units == (y.Rank == 1 ? 1 : y.Lengths[1]) ? y.Reshape(-1, units)
            : throw new ArgumentException($"NeuralRegressor: the last layer has {units} units; y has shape {y.Shape()}.");

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    public sealed record Fitted : IRegressor
    {
        private readonly Lock _predicting = new();
        private byte[]? _bytes;

        /// <summary>A network from the bytes of a .keras file.</summary>
        public Fitted(int nFeaturesIn, byte[] network, int rank) : this(nFeaturesIn, NeuralNetwork.FromBytes(network), rank) => _bytes = network;

        internal Fitted(int nFeaturesIn, Model model, int rank) => (NFeaturesIn, Model, Rank) = (nFeaturesIn, model, rank);

        /// <inheritdoc/>
        public int NFeaturesIn { get; }

        /// <summary>The trained network.</summary>
        public Model Model { get; }

        /// <summary>The network as the bytes of a .keras file.</summary>
        public byte[] Network => _bytes ??= NeuralNetwork.ToBytes(Model);

        /// <summary>Number of axes of the targets, 1 or 2.</summary>
        public int Rank { get; }

        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x)
        {
            if (x.Lengths[^1] != NFeaturesIn)
                throw new ArgumentException($"NeuralRegressor was fitted on {NFeaturesIn} features, received x of shape {x.Shape()}.");
            lock (_predicting)
                return Rank == 1 ? Model.Predict(x).Flatten() : Model.Predict(x);
        }
    }
}
