namespace Baeum.Nn;

/// <summary>Masks the time steps in which every feature has the mask value; their outputs become 0. Keras: <c>Masking</c>.</summary>
/// <remarks>Shape: [batch, steps, features] → same, with the mask [batch, steps].</remarks>
public sealed class Masking : Layer
{
    public Masking() => SupportsMasking = true;

    /// <summary>The value that marks padding.</summary>
    public double MaskValue { get; init; }

    protected override Variable Forward(Variable x, Pass pass) => x.Multiply(x.NotEqual((float)MaskValue).Max(-1, keepDims: true));

    protected override Variable? OutputMask(ReadOnlySpan<Variable> x, Variable y) => x[0].NotEqual((float)MaskValue).Max(-1);
}
