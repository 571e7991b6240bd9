namespace Baeum.Nn;

/// <summary>Convolution of each channel of sequences by itself, then a product over the channels at each position: far fewer multiplications than <see cref="Conv1D"/>. Keras: <c>SeparableConv1D</c>; Chollet 2017.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, new steps, filters]. Weights: depthwise kernel [k, channels, depthMultiplier], pointwise kernel [1 channels · depthMultiplier, filters], bias [filters].</remarks>
public sealed class SeparableConv1D(int filters, Size kernelSize, Size? strides = null, string padding = "valid", int depthMultiplier = 1, Activation? activation = null)
    : SeparableConvolutionLayer(1, filters, kernelSize, strides, padding, depthMultiplier, activation)
{
}
