namespace Baeum.Nn;

/// <summary>Means of a given number of windows. Keras: <c>AdaptiveAveragePooling1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, outputSize, channels].</remarks>
public sealed class AdaptiveAveragePooling1D(Size outputSize) : AdaptivePoolingLayer(1, outputSize)
{
    private protected override Variable Pool(Variable x, int axis, int length) => x.AdaptiveAverage(axis, length);
}
