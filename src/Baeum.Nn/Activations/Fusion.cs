namespace Baeum.Nn;

/// <summary>The activations that a matrix product can apply while it writes its result.</summary>
internal enum Fusion
{
    /// <summary>Applied after the product.</summary>
    None,
    Linear,
    Relu,
    Sigmoid,
    Tanh,
}
