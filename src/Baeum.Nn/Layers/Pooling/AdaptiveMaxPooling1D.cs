namespace Baeum.Nn;

/// <summary>Largest values of a given number of windows. Keras: <c>AdaptiveMaxPooling1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, outputSize, channels].</remarks>
public sealed class AdaptiveMaxPooling1D(Size outputSize) : AdaptivePoolingLayer(1, outputSize)
{
    private protected override Variable Pool(Variable x, int axis, int length) => x.AdaptiveMax(axis, length);
}
