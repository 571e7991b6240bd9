namespace Baeum.Nn;

/// <summary>The mean of each window of each channel of volumes; positions beyond the border do not count. Keras: <c>AveragePooling3D</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → [batch, new depth, new height, new width, channels].</remarks>
public class AveragePooling3D(Size? poolSize = null, Size? strides = null, string padding = "valid") : PoolingLayer(3, poolSize, strides, padding)
{
    private protected override Variable Transform(Variable x, Pass pass) => x.AveragePool(PoolSize, Strides, Padding);
}
