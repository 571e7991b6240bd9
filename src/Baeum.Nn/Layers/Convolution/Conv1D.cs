namespace Baeum.Nn;

/// <summary>Convolution of sequences: each filter looks at a window of all channels. Keras: <c>Conv1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, new steps, filters]. Weights: kernel [k, channels / groups, filters], bias [filters].</remarks>
public sealed class Conv1D(int filters, Size kernelSize, Size? strides = null, string padding = "valid", Activation? activation = null)
    : ConvolutionLayer(1, filters, kernelSize, strides, padding, activation)
{
}
