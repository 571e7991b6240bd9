namespace Baeum.Nn;

/// <summary>Adds zeros around the spatial axes. Keras: <c>ZeroPadding3D</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → the same with the new lengths.</remarks>
public sealed class ZeroPadding3D(Edges? padding = null) : PaddingLayer(3, padding)
{
}
