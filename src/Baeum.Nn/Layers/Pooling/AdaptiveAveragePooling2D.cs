namespace Baeum.Nn;

/// <summary>Means of a given number of windows. Keras: <c>AdaptiveAveragePooling2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, outputSize₀, outputSize₁, channels].</remarks>
public sealed class AdaptiveAveragePooling2D(Size outputSize) : AdaptivePoolingLayer(2, outputSize)
{
    private protected override Variable Pool(Variable x, int axis, int length) => x.AdaptiveAverage(axis, length);
}
