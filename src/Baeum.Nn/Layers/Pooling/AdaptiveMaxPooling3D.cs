namespace Baeum.Nn;

/// <summary>Largest values of a given number of windows. Keras: <c>AdaptiveMaxPooling3D</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → [batch, outputSize₀, outputSize₁, outputSize₂, channels].</remarks>
public sealed class AdaptiveMaxPooling3D(Size outputSize) : AdaptivePoolingLayer(3, outputSize)
{
    private protected override Variable Pool(Variable x, int axis, int length) => x.AdaptiveMax(axis, length);
}
