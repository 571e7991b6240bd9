namespace Baeum.Nn;

/// <summary>Changes weights by their gradients. Keras: <c>keras.optimizers.Optimizer</c>.</summary>
public abstract class Optimizer
{
    /// <summary>Number of updates so far.</summary>
    public long Iterations { get; private protected set; }

    /// <summary>Updates the parameters that a gradient has reached; their gradients count as used afterwards.</summary>
    public abstract void Apply(IReadOnlyList<Parameter> parameters);

    /// <summary>Called after training: puts averaged weights in place where the optimizer keeps them. Keras: <c>finalize_variable_values</c>.</summary>
    public virtual void Finish(IReadOnlyList<Parameter> parameters)
    {
    }
}
