namespace Baeum.Nn;

/// <summary>LSTM over sequences of signals, with convolutions in the place of products. Keras: <c>ConvLSTM1D</c>.</summary>
/// <remarks>Shape: [batch, steps, length, channels] → [batch, new length, filters], or with ReturnSequences one such result for each step.</remarks>
public sealed class ConvLSTM1D(int filters, Size kernelSize, Size? strides = null, string padding = "valid")
    : ConvLSTMLayer(1, filters, kernelSize, strides, padding)
{
}
