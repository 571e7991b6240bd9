namespace Baeum.Nn;

/// <summary>Convolution of images: each filter looks at a window of all channels. Keras: <c>Conv2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, new height, new width, filters]. Weights: kernel [k₀, k₁, channels / groups, filters], bias [filters].</remarks>
public sealed class Conv2D(int filters, Size kernelSize, Size? strides = null, string padding = "valid", Activation? activation = null)
    : ConvolutionLayer(2, filters, kernelSize, strides, padding, activation)
{
}
