namespace Baeum.Nn;

/// <summary>Cuts positions off the ends of the spatial axes. Keras: <c>Cropping2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → the same with the new heights and widths.</remarks>
public sealed class Cropping2D(Edges? cropping = null) : CroppingLayer(2, cropping)
{
}
