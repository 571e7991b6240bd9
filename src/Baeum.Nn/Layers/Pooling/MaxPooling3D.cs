namespace Baeum.Nn;

/// <summary>The largest value of each window of each channel of volumes; positions beyond the border do not count. Keras: <c>MaxPooling3D</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → [batch, new depth, new height, new width, channels].</remarks>
public class MaxPooling3D(Size? poolSize = null, Size? strides = null, string padding = "valid") : PoolingLayer(3, poolSize, strides, padding)
{
    private protected override Variable Transform(Variable x, Pass pass) => x.MaxPool(PoolSize, Strides, Padding);
}
