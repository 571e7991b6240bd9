namespace Baeum.Nn;

/// <summary>An activation function by its Keras name: both the value that <c>activation:</c> takes and the layer that applies it. Keras: <c>keras.activations</c> and <c>keras.layers.Activation</c>.</summary>
/// <remarks>Shape: any → same.</remarks>
public sealed class Activation : Layer
{
    private readonly Func<Variable, Variable> _function;
    private readonly string _activation;

    /// <summary>The activation of that name; an unknown name lists the nearest ones.</summary>
    public Activation(string activation)
    {
        (_activation, _function) = (Activations.Canonical(activation), Activations.Find(activation));
        Fusion = activation switch { "linear" => Fusion.Linear, "relu" => Fusion.Relu, "sigmoid" => Fusion.Sigmoid, "tanh" => Fusion.Tanh, _ => Fusion.None };
        SupportsMasking = true;
    }

    /// <summary>A layer without weights in the place of a function, such as <c>LeakyReLU</c> with a slope of one's own.</summary>
    internal Activation(Layer layer)
    {
        (_activation, _function, Layer) = (layer.ClassName, x => layer.Call(x), layer);
        SupportsMasking = true;
    }

    /// <summary>x</summary>
    public static Activation Linear => new("linear");

    /// <summary>max(x, 0)</summary>
    public static Activation Relu => new("relu");

    /// <summary>1 / (1 + exp(-x))</summary>
    public static Activation Sigmoid => new("sigmoid");

    /// <summary>tanh(x)</summary>
    public static Activation Tanh => new("tanh");

    /// <summary>exp(x) / sum of exp(x) over the last axis</summary>
    public static Activation Softmax => new("softmax");

    /// <summary>The Keras name.</summary>
    public string Function => _activation;

    /// <summary>The layer that stands for the function, or null.</summary>
    internal Layer? Layer { get; }

    /// <summary>What a matrix product can do of it.</summary>
    internal Fusion Fusion { get; }

    /// <summary>The activation of that name; null is linear.</summary>
    public static implicit operator Activation(string? name) => new(name ?? "linear");

    /// <summary>f(x)</summary>
    public Variable Of(Variable x) => _function(x);

    public override string ToString() => _activation;

    protected override Variable Forward(Variable x, Pass pass) => Of(x);
}
