namespace Baeum.Nn;

/// <summary>The mean of each channel over all positions. Keras: <c>GlobalAveragePooling3D</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → [batch, channels], or [batch, 1, 1, 1, channels] with KeepDims.</remarks>
public sealed class GlobalAveragePooling3D() : GlobalPoolingLayer(3)
{
    private protected override Variable Transform(Variable x, Pass pass) => x.Mean(Positions, KeepDims);
}
