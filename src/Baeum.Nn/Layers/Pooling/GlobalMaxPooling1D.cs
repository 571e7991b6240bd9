namespace Baeum.Nn;

/// <summary>The largest value of each channel over all positions. Keras: <c>GlobalMaxPooling1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, channels], or [batch, 1, channels] with KeepDims.</remarks>
public sealed class GlobalMaxPooling1D() : GlobalPoolingLayer(1)
{
    private protected override Variable Transform(Variable x, Pass pass) => x.Max(Positions, KeepDims);
}
