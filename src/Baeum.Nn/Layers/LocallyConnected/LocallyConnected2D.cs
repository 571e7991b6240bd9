namespace Baeum.Nn;

/// <summary>Convolution of images in which every window has weights of its own. Keras 2: <c>LocallyConnected2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, new height, new width, filters]. Weights: kernel [new height · new width, k₀ · k₁ · channels, filters], bias [new height, new width, filters].</remarks>
public sealed class LocallyConnected2D(int filters, Size kernelSize, Size? strides = null, string padding = "valid", Activation? activation = null)
    : LocallyConnectedLayer(2, filters, kernelSize, strides, padding, activation)
{
}
