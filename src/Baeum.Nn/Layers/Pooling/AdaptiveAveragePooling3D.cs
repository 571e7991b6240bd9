namespace Baeum.Nn;

/// <summary>Means of a given number of windows. Keras: <c>AdaptiveAveragePooling3D</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → [batch, outputSize₀, outputSize₁, outputSize₂, channels].</remarks>
public sealed class AdaptiveAveragePooling3D(Size outputSize) : AdaptivePoolingLayer(3, outputSize)
{
    private protected override Variable Pool(Variable x, int axis, int length) => x.AdaptiveAverage(axis, length);
}
