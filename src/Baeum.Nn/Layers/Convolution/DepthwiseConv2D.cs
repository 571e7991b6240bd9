namespace Baeum.Nn;

/// <summary>Convolution of each channel of images by itself. Keras: <c>DepthwiseConv2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, new height, new width, channels · depthMultiplier]. Weights: kernel [k₀, k₁, channels, depthMultiplier], bias [channels · depthMultiplier].</remarks>
public sealed class DepthwiseConv2D(Size kernelSize, Size? strides = null, string padding = "valid", int depthMultiplier = 1, Activation? activation = null)
    : DepthwiseConvolutionLayer(2, kernelSize, strides, padding, depthMultiplier, activation)
{
}
