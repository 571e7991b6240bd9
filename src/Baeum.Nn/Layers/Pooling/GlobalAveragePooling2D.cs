namespace Baeum.Nn;

/// <summary>The mean of each channel over all positions. Keras: <c>GlobalAveragePooling2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, channels], or [batch, 1, 1, channels] with KeepDims.</remarks>
public sealed class GlobalAveragePooling2D() : GlobalPoolingLayer(2)
{
    private protected override Variable Transform(Variable x, Pass pass) => x.Mean(Positions, KeepDims);
}
