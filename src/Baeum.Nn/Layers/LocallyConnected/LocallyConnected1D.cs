namespace Baeum.Nn;

/// <summary>Convolution of sequences in which every window has weights of its own. Keras 2: <c>LocallyConnected1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, new steps, filters]. Weights: kernel [new steps, k · channels, filters], bias [new steps, filters].</remarks>
public sealed class LocallyConnected1D(int filters, Size kernelSize, Size? strides = null, string padding = "valid", Activation? activation = null)
    : LocallyConnectedLayer(1, filters, kernelSize, strides, padding, activation)
{
}
