namespace Baeum.Nn;

/// <summary>Cuts positions off the ends of the spatial axes. Keras: <c>Cropping1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, steps - before - after, channels].</remarks>
public sealed class Cropping1D(Edges? cropping = null) : CroppingLayer(1, cropping)
{
}
