namespace Baeum.Nn;

/// <summary>The mean of each channel over all steps that are not masked. Keras: <c>GlobalAveragePooling1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, channels], or [batch, 1, channels] with KeepDims.</remarks>
public sealed class GlobalAveragePooling1D : GlobalPoolingLayer
{
    public GlobalAveragePooling1D()
        : base(1) => SupportsMasking = true;

    protected override Variable? OutputMask(ReadOnlySpan<Variable> x, Variable y) => null;

    private protected override Variable Transform(Variable x, Pass pass)
    {
        if (x.Mask is not { } mask)
            return x.Mean(Positions, KeepDims);
        if (mask.Shape != x.Shape.Without(^1))
            throw Incompatible($"expected a mask of shape {x.Shape.Without(^1)}, received {mask.Shape}", x.Shape);
        var weights = mask.Reshape(mask.Shape.Insert(2, 1));
        return x.Multiply(weights).Sum(1, KeepDims).Divide(weights.Sum(1, KeepDims));
    }
}
