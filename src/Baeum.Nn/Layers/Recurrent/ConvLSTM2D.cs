namespace Baeum.Nn;

/// <summary>LSTM over sequences of images, with convolutions in the place of products. Keras: <c>ConvLSTM2D</c>.</summary>
/// <remarks>Shape: [batch, steps, height, width, channels] → [batch, new height, new width, filters], or with ReturnSequences one such result for each step.</remarks>
public sealed class ConvLSTM2D(int filters, Size kernelSize, Size? strides = null, string padding = "valid")
    : ConvLSTMLayer(2, filters, kernelSize, strides, padding)
{
}
