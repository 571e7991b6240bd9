namespace Baeum.Nn;

/// <summary>Cuts positions off the ends of the spatial axes. Keras: <c>Cropping3D</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → the same with the new lengths.</remarks>
public sealed class Cropping3D(Edges? cropping = null) : CroppingLayer(3, cropping)
{
}
