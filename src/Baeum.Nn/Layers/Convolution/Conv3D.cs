namespace Baeum.Nn;

/// <summary>Convolution of volumes: each filter looks at a window of all channels. Keras: <c>Conv3D</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → [batch, new depth, new height, new width, filters]. Weights: kernel [k₀, k₁, k₂, channels / groups, filters], bias [filters].</remarks>
public sealed class Conv3D(int filters, Size kernelSize, Size? strides = null, string padding = "valid", Activation? activation = null)
    : ConvolutionLayer(3, filters, kernelSize, strides, padding, activation)
{
}
