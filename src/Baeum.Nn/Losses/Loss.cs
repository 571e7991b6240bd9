namespace Baeum.Nn;

/// <summary>A loss: one number for each sample, reduced to one number for the batch. Keras: <c>keras.losses.Loss</c>.</summary>
public abstract partial class Loss
{
    /// <summary>The losses that a string names. To add one is to add its file and a line here.</summary>
    public static Registry<Loss> Known { get; } = new Registry<Loss>("loss")
        .Add<MeanSquaredError>("mse", "MSE");

    /// <summary>Name, by default the class in snake_case.</summary>
    public string Name { get => field ??= Naming.SnakeCase(GetType().Name); init; }

    /// <summary>The loss of that name with its defaults.</summary>
    public static implicit operator Loss(string name) => Known.Make(name);

    /// <summary>The loss of each sample (and of each further axis but the last). Shape: [batch, ..., values] → [batch, ...].</summary>
    public abstract Variable Values(Variable yTrue, Variable yPred);

    /// <summary>The reduced loss of a batch. Shape: any, any → ().</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Predictions.</param>
    /// <param name="sampleWeight">A factor for each sample, or null.</param>
    public virtual Variable Of(Variable yTrue, Variable yPred, Variable? sampleWeight = null) => Values(yTrue, yPred).Mean();
}
