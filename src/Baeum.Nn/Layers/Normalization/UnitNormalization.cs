namespace Baeum.Nn;

/// <summary>Scales each sample to the Euclidean length 1: <c>y = x / √max(Σ x², 1e-12)</c>. Keras: <c>UnitNormalization</c>.</summary>
/// <remarks>Shape: any → same.</remarks>
public sealed class UnitNormalization : Layer
{
    public UnitNormalization() => SupportsMasking = true;

    /// <summary>The axis or axes over which the length is taken.</summary>
    public Axes Axis { get; init; } = -1;

    protected override Variable Forward(Variable x, Pass pass) => x.Multiply(x.Square().Sum(Axis.Span, keepDims: true).Maximum(1e-12f).Rsqrt());
}
