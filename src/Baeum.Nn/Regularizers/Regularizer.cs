namespace Baeum.Nn;

/// <summary>A penalty on weights or outputs that is added to the loss. Keras: <c>keras.regularizers</c>.</summary>
public abstract partial class Regularizer
{
    /// <summary>The regularizers that a string names. To add one is to add its file and a line here.</summary>
    public static Registry<Regularizer> Known { get; } = new Registry<Regularizer>("regularizer")
        .Add<L1>()
        .Add<L2>()
        .Add<L1L2>("l1_l2")
        .Add<OrthogonalRegularizer>();

    /// <summary>The regularizer of that name with its defaults.</summary>
    public static implicit operator Regularizer(string name) => Known.Make(name);

    /// <summary>The penalty, made of operations so that it has a gradient. Shape: any → ().</summary>
    public abstract Variable Penalty(Variable x);
}
