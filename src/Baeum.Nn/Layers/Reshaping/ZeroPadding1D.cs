namespace Baeum.Nn;

/// <summary>Adds zeros around the spatial axes. Keras: <c>ZeroPadding1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, before + steps + after, channels].</remarks>
public sealed class ZeroPadding1D(Edges? padding = null) : PaddingLayer(1, padding)
{
}
