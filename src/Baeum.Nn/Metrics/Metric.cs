using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A number that summarises predictions and is updated batch by batch. Keras: <c>keras.metrics.Metric</c>.</summary>
/// <remarks>To write one, give a function (<see cref="From"/>), or derive a class: state by <see cref="AddVariable"/> in the constructor, <see cref="Update"/> adds to it, <see cref="Result"/> reads it.</remarks>
public abstract partial class Metric
{
    private readonly List<MetricVariable> _variables = [];
    private string? _name;

    /// <summary>The metrics that a string names. To add one is to add its file and a line here.</summary>
    public static Registry<Metric> Known { get; } = new Registry<Metric>("metric")
        .Add<AUC>()
        .Add<Accuracy>()
        .Add<BinaryAccuracy>()
        .Add<BinaryCrossentropy>("bce", "BCE")
        .Add<BinaryIoU>()
        .Add<CategoricalAccuracy>()
        .Add<CategoricalCrossentropy>()
        .Add<CategoricalHinge>()
        .Add<ConcordanceCorrelation>()
        .Add<CosineSimilarity>()
        .Add<F1Score>()
        .Add<FBetaScore>()
        .Add<FalseNegatives>()
        .Add<FalsePositives>()
        .Add<Hinge>()
        .Add<IoU>()
        .Add<KLDivergence>()
        .Add<LogCoshError>()
        .Add<Mean>()
        .Add<MeanAbsoluteError>("mae", "MAE")
        .Add<MeanAbsolutePercentageError>("mape", "MAPE")
        .Add<MeanIoU>()
        .Add<MeanSquaredError>("mse", "MSE")
        .Add<MeanSquaredLogarithmicError>("msle", "MSLE")
        .Add<OneHotIoU>()
        .Add<OneHotMeanIoU>()
        .Add<PearsonCorrelation>()
        .Add<Poisson>()
        .Add<Precision>()
        .Add<PrecisionAtRecall>()
        .Add<R2Score>()
        .Add<Recall>()
        .Add<RecallAtPrecision>()
        .Add<RootMeanSquaredError>()
        .Add<SensitivityAtSpecificity>()
        .Add<SparseCategoricalAccuracy>()
        .Add<SparseCategoricalCrossentropy>()
        .Add<SparseTopKCategoricalAccuracy>()
        .Add<SpecificityAtSensitivity>()
        .Add<SquaredHinge>()
        .Add<Sum>()
        .Add<TopKCategoricalAccuracy>()
        .Add<TrueNegatives>()
        .Add<TruePositives>();

    /// <summary>Name in the logs: the string that the metric was made from, else the class in snake_case, as Keras numbers it.</summary>
    public string Name { get => _name ??= DefaultName; init => _name = value; }

    /// <summary>The state, in Keras's names and order. A metric whose state depends on the shape of the data has it after the first update.</summary>
    public IReadOnlyList<MetricVariable> Variables
    {
        get
        {
            Prepare();
            return _variables;
        }
    }

    /// <summary>Whether a larger value is a better one; null where neither is. Keras: <c>_direction</c>.</summary>
    public virtual bool? LargerIsBetter => null;

    /// <summary>The string that the metric was made from, or null: what a saved model holds in its place.</summary>
    internal string? Alias { get; private set; }

    /// <summary>How messages call this metric.</summary>
    private protected string Title => field ??= $"Metric '{Name}'";

    private protected virtual string DefaultName => Naming.Next(GetType().Name);

    /// <summary>The metric of that name with its defaults. <c>"accuracy"</c> and <c>"acc"</c> choose the binary, categorical or sparse one by the shapes of the first batch.</summary>
    public static implicit operator Metric(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var metric = name.ToUpperInvariant() is "ACCURACY" or "ACC" ? new AccuracyByShape() : Known.Make(name);
        (metric._name, metric.Alias) = (name, name);
        return metric;
    }

    /// <summary>A metric of your own: the mean over all samples of what <paramref name="function"/> returns for targets and predictions, a value for each sample. Keras: <c>MeanMetricWrapper</c>.</summary>
    public static Metric From(Func<Variable, Variable, Variable> function, string name = "custom_metric") => new MeanOfFunction(function) { Name = name };

    /// <summary>Takes a batch into account.</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Predictions.</param>
    /// <param name="sampleWeight">A factor for each sample, [batch], or null.</param>
    /// <exception cref="ShapeException">Targets, predictions or weights do not fit each other.</exception>
    public abstract void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null);

    /// <summary>The value so far, rounded to a 32-bit float as Keras has it. Where there are several values (one for each class or threshold), their mean.</summary>
    public abstract double Result();

    /// <summary>All values so far: one, or one for each class or threshold.</summary>
    public virtual double[] Results() => [Result()];

    /// <summary>The metric that the string "accuracy" and its like mean for these shapes; every other metric is itself.</summary>
    public virtual Metric Resolve(Shape yTrue, Shape yPred, Loss? loss) => this;

    /// <summary>Starts again.</summary>
    public virtual void Reset()
    {
        foreach (var variable in _variables)
            variable.Values.Clear();
    }

    public override string ToString() => Name;

    /// <summary>Adds a piece of state, all zeros. <see cref="Reset"/> sets it to zero again.</summary>
    protected MetricVariable AddVariable(string name, Shape shape)
    {
        var variable = new MetricVariable(name, shape);
        _variables.Add(variable);
        return variable;
    }

    /// <summary>Makes the state that follows from the settings alone.</summary>
    private protected virtual void Prepare()
    {
    }

    private protected static double MeanOf(double[] results)
    {
        double sum = 0;
        foreach (double result in results)
            sum += result;
        return (float)(sum / results.Length);
    }
}
