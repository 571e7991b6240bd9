namespace Baeum.Nn;

/// <summary>Adds zeros around the spatial axes. Keras: <c>ZeroPadding2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → the same with the new heights and widths.</remarks>
public sealed class ZeroPadding2D(Edges? padding = null) : PaddingLayer(2, padding)
{
}
