namespace Baeum.Nn;

/// <summary>Convolution of each channel of images by itself, then a product over the channels at each position: far fewer multiplications than <see cref="Conv2D"/>. Keras: <c>SeparableConv2D</c>; Chollet 2017.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, new height, new width, filters]. Weights: depthwise kernel [k₀, k₁, channels, depthMultiplier], pointwise kernel [1, 1, channels · depthMultiplier, filters], bias [filters].</remarks>
public sealed class SeparableConv2D(int filters, Size kernelSize, Size? strides = null, string padding = "valid", int depthMultiplier = 1, Activation? activation = null)
    : SeparableConvolutionLayer(2, filters, kernelSize, strides, padding, depthMultiplier, activation)
{
}
