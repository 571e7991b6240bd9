namespace Baeum.Nn;

/// <summary>Convolution of each channel of sequences by itself. Keras: <c>DepthwiseConv1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, new steps, channels · depthMultiplier]. Weights: kernel [k, channels, depthMultiplier], bias [channels · depthMultiplier].</remarks>
public sealed class DepthwiseConv1D(Size kernelSize, Size? strides = null, string padding = "valid", int depthMultiplier = 1, Activation? activation = null)
    : DepthwiseConvolutionLayer(1, kernelSize, strides, padding, depthMultiplier, activation)
{
}
