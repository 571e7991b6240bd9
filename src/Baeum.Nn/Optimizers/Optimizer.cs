namespace Baeum.Nn;

/// <summary>Changes weights by their gradients. Keras: <c>keras.optimizers.Optimizer</c>.</summary>
public abstract class Optimizer
{
    /// <summary>Number of updates so far.</summary>
    public long Iterations { get; private protected set; }

    /// <summary>Updates the parameters that a gradient has reached; their gradients count as used afterwards.</summary>
    public abstract void Apply(IReadOnlyList<Parameter> parameters);
}
