namespace Baeum.Nn;

/// <summary>The largest value of each window of each channel of sequences; positions beyond the border do not count. Keras: <c>MaxPooling1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, new steps, channels].</remarks>
public class MaxPooling1D(Size? poolSize = null, Size? strides = null, string padding = "valid") : PoolingLayer(1, poolSize, strides, padding)
{
    private protected override Variable Transform(Variable x, Pass pass) => x.MaxPool(PoolSize, Strides, Padding);
}
