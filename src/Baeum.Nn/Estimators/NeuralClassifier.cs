using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Nn;

/// <summary>A network that classifies, as an estimator: for pipelines, cross-validation and searches, beside all other classifiers.</summary>
/// <remarks>
/// The recipe makes a new network for a number of features and of classes. Its last layer has one unit a class (softmax), or one unit for two classes (sigmoid); a network that is not compiled gets Adam and the fitting crossentropy.
/// <code>
/// var net = new NeuralClassifier((features, classes) => new Sequential { new Input(features), new Dense(32, "relu"), new Dense(classes, "softmax") }) { Epochs = 20, Seed = 1 };
/// ModelSelection.CrossValScore(new Pipeline(new StandardScaler(), net), x, y);
/// </code>
/// The test part of a fold, transformed by the steps before, is the validation data of the callbacks, so that <see cref="EarlyStopping"/> works within them.
/// </remarks>
public sealed record NeuralClassifier : IEstimator<NeuralClassifier.Fitted>, IValidated
{
    /// <summary>A network by its recipe.</summary>
    public NeuralClassifier(Func<int, int, Model> build) => Build = build;

    /// <summary>From the number of features and the number of classes to a new network.</summary>
    public Func<int, int, Model> Build { get; init; }

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
        var classes = (y ?? throw new ArgumentException("NeuralClassifier requires y to be passed, but the target y is null.")).Classes();
        if (y.Count != x.Lengths[0])
            throw new ArgumentException($"NeuralClassifier: x has {x.Lengths[0]} rows, y has {y.Count}.");
        int features = (int)x.Lengths[^1];
        var network = NeuralNetwork.Fit(
            Training, () => Build(features, classes.Count) is var model ? NeuralNetwork.Compiled(model, Units(model, classes) == 1 ? "binary_crossentropy" : "sparse_categorical_crossentropy") : null!,
            model => Targets(model, y, classes), x, sampleWeight, validation is { } held ? model => (held.X, Targets(model, held.Y, classes)) : null);
        return new(features, classes, network);
    }

    private static int Units(Model model, Labels classes)
        => model.Outputs[0].Shape[^1] is var units && (units == classes.Count || units == 1 && classes.Count == 2) ? units
            : throw new ArgumentException($"NeuralClassifier: the last layer has {units} units for {classes.Count} classes; expected one a class{(classes.Count == 2 ? ", or one alone" : "")}.");

    private static Tensor<float> Targets(Model model, Labels y, Labels classes)
    {
        int[] codes = y.Encode(classes);
        return model.CompileOptions!.Losses.Items is [Loss.CategoricalCrossentropy] ? Labels.ToCategorical(codes, classes.Count) : Tensor.Create(Array.ConvertAll(codes, c => (float)c)).Reshape(-1, 1);
    }

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    public sealed record Fitted : IProbabilistic
    {
        private readonly Lock _predicting = new();
        private byte[]? _bytes;

        /// <summary>A network from the bytes of a .keras file.</summary>
        public Fitted(int nFeaturesIn, Labels classes, byte[] network) : this(nFeaturesIn, classes, NeuralNetwork.FromBytes(network)) => _bytes = network;

        internal Fitted(int nFeaturesIn, Labels classes, Model model) => (NFeaturesIn, Classes, Model) = (nFeaturesIn, classes, model);

        /// <inheritdoc/>
        public int NFeaturesIn { get; }

        /// <inheritdoc/>
        public Labels Classes { get; }

        /// <summary>The trained network.</summary>
        public Model Model { get; }

        /// <summary>The network as the bytes of a .keras file.</summary>
        public byte[] Network => _bytes ??= NeuralNetwork.ToBytes(Model);

        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x) => Classes.TakeRows(PredictProba(x).ArgMax(1).AsSpan());

        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x)
        {
            if (x.Lengths[^1] != NFeaturesIn)
                throw new ArgumentException($"NeuralClassifier was fitted on {NFeaturesIn} features, received x of shape {x.Shape()}.");
            Tensor<float> values;
            lock (_predicting)
                values = Model.Predict(x);
            return values.Lengths[^1] == Classes.Count ? values : Tensors.Concatenate(1, 1 - values, values);
        }
    }
}
