namespace Baeum.Nn;

/// <summary>A number that summarises predictions and is updated batch by batch. Keras: <c>keras.metrics.Metric</c>.</summary>
public abstract partial class Metric
{
    /// <summary>Name in the logs, by default the class in snake_case.</summary>
    public string Name { get => field ??= Naming.SnakeCase(GetType().Name); init; }

    /// <summary>Takes a batch into account. Shape: as the loss; <paramref name="sampleWeight"/> [batch] or null.</summary>
    public abstract void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null);

    /// <summary>The value so far.</summary>
    public abstract double Result();

    /// <summary>The metric that the string "accuracy" and its like mean for these shapes; every other metric is itself.</summary>
    public virtual Metric Resolve(Baeum.Data.Shape yTrue, Baeum.Data.Shape yPred, Loss? loss) => this;

    /// <summary>Starts again.</summary>
    public abstract void Reset();
}
