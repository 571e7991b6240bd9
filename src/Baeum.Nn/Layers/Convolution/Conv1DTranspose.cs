namespace Baeum.Nn;

/// <summary>Transposed convolution of sequences: spreads each position over a window, and so enlarges by the strides. Keras: <c>Conv1DTranspose</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, new steps, filters]. Weights: kernel [k, filters, channels], bias [filters].</remarks>
public sealed class Conv1DTranspose(int filters, Size kernelSize, Size? strides = null, string padding = "valid", Activation? activation = null)
    : TransposedConvolutionLayer(1, filters, kernelSize, strides, padding, activation)
{
}
