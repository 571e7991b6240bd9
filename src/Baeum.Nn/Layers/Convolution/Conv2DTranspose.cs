namespace Baeum.Nn;

/// <summary>Transposed convolution of images: spreads each position over a window, and so enlarges by the strides. Keras: <c>Conv2DTranspose</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, new height, new width, filters]. Weights: kernel [k₀, k₁, filters, channels], bias [filters].</remarks>
public sealed class Conv2DTranspose(int filters, Size kernelSize, Size? strides = null, string padding = "valid", Activation? activation = null)
    : TransposedConvolutionLayer(2, filters, kernelSize, strides, padding, activation)
{
}
