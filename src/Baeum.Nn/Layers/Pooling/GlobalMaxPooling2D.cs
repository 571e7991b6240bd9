namespace Baeum.Nn;

/// <summary>The largest value of each channel over all positions. Keras: <c>GlobalMaxPooling2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, channels], or [batch, 1, 1, channels] with KeepDims.</remarks>
public sealed class GlobalMaxPooling2D() : GlobalPoolingLayer(2)
{
    private protected override Variable Transform(Variable x, Pass pass) => x.Max(Positions, KeepDims);
}
