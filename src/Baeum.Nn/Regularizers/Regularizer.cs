namespace Baeum.Nn;

/// <summary>A penalty on weights or outputs that is added to the loss. Keras: <c>keras.regularizers</c>.</summary>
public abstract partial class Regularizer
{
    /// <summary>The penalty, made of operations so that it has a gradient. Shape: any → ().</summary>
    public abstract Variable Penalty(Variable x);
}
