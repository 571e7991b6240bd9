namespace Baeum.Nn;

/// <summary>Each position of a volume several times in a row along each axis. Keras: <c>UpSampling3D</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → [batch, depth · size₀, height · size₁, width · size₂, channels].</remarks>
public sealed class UpSampling3D(Size? size = null) : UpSamplingLayer(3, size)
{
}
