namespace Baeum.Nn;

/// <summary>The largest value of each window of each channel of images; positions beyond the border do not count. Keras: <c>MaxPooling2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, new height, new width, channels].</remarks>
public class MaxPooling2D(Size? poolSize = null, Size? strides = null, string padding = "valid") : PoolingLayer(2, poolSize, strides, padding)
{
    private protected override Variable Transform(Variable x, Pass pass) => x.MaxPool(PoolSize, Strides, Padding);
}
