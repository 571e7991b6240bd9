namespace Baeum.Nn;

/// <summary>Largest values of a given number of windows. Keras: <c>AdaptiveMaxPooling2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, outputSize₀, outputSize₁, channels].</remarks>
public sealed class AdaptiveMaxPooling2D(Size outputSize) : AdaptivePoolingLayer(2, outputSize)
{
    private protected override Variable Pool(Variable x, int axis, int length) => x.AdaptiveMax(axis, length);
}
