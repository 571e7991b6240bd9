namespace Baeum.Nn;

/// <summary>The mean of each window of each channel of sequences; positions beyond the border do not count. Keras: <c>AveragePooling1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, new steps, channels].</remarks>
public class AveragePooling1D(Size? poolSize = null, Size? strides = null, string padding = "valid") : PoolingLayer(1, poolSize, strides, padding)
{
    private protected override Variable Transform(Variable x, Pass pass) => x.AveragePool(PoolSize, Strides, Padding);
}
