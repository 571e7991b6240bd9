namespace Baeum.Nn;

/// <summary>Transposed convolution of volumes: spreads each position over a window, and so enlarges by the strides. Keras: <c>Conv3DTranspose</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → [batch, new depth, new height, new width, filters]. Weights: kernel [k₀, k₁, k₂, filters, channels], bias [filters].</remarks>
public sealed class Conv3DTranspose(int filters, Size kernelSize, Size? strides = null, string padding = "valid", Activation? activation = null)
    : TransposedConvolutionLayer(3, filters, kernelSize, strides, padding, activation)
{
}
