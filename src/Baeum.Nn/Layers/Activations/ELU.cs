namespace Baeum.Nn;

/// <summary>x above 0, else alpha · (eˣ - 1). Keras: <c>ELU</c>.</summary>
/// <remarks>Shape: any → same.</remarks>
public sealed class ELU : Layer
{
    public ELU() => SupportsMasking = true;

    /// <summary>Minus the limit for large negative x.</summary>
    public double Alpha { get; init; } = 1;

    protected override Variable Forward(Variable x, Pass pass) => x.Elu(Alpha);
}
