namespace Baeum.Nn;

/// <summary>LSTM over sequences of volumes, with convolutions in the place of products. Keras: <c>ConvLSTM3D</c>.</summary>
/// <remarks>Shape: [batch, steps, depth, height, width, channels] → [batch, new depth, new height, new width, filters], or with ReturnSequences one such result for each step.</remarks>
public sealed class ConvLSTM3D(int filters, Size kernelSize, Size? strides = null, string padding = "valid")
    : ConvLSTMLayer(3, filters, kernelSize, strides, padding)
{
}
